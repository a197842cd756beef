"""Names of months in the languages of the world's news."""

# English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Icelandic, Finnish, Estonian, Latvian, Lithuanian,
# Polish, Czech, Slovak, Slovene, Hungarian, Romanian, Turkish, Indonesian, Swahili, Russian, Ukrainian, Bulgarian, Greek,
# Hindi, Arabic, Hebrew; as they stand in dates, and shortened. Croatian is left out: its listopad is October, the Polish and
# Czech one November.
NAMES = (
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari janúar tammikuuta tammikuu jaanuar "
    "janvāris "
    "janvārī sausio stycznia styczeń sty ledna leden januára január januarja ianuarie ian ocak oca января январь янв січня "
    "січень "
    "януари ιανουαρίου ιαν जनवरी يناير ינואר",
    "february feb februar février févr fév febrero febbraio fevereiro fev februari febrúar helmikuuta helmikuu veebruar "
    "februāris "
    "februārī vasario lutego luty lut února únor februára február februarja februarie şubat şub февраля февраль фев лютого лютий "
    "февруари φεβρουαρίου φεβ फ़रवरी फरवरी فبراير פברואר",
    "march mar märz mrz mär mars marzo março maart mrt marts maaliskuuta maaliskuu märts martā kovo marca marzec března březen "
    "március márc marec martie mart maret machi марта март мар березня березень μαρτίου μαρ मार्च مارس מרץ מרס",
    "april apr avril avr abril abr aprile huhtikuuta huhtikuu aprill aprīlis aprīlī balandžio kwietnia kwiecień kwi dubna duben "
    "apríla április ápr aprila aprilie nisan nis aprili апреля апрель апр квітня квітень април απριλίου απρ अप्रैल أبريل אפריל",
    "may mai mayo maggio mag maio mei maj maí toukokuuta toukokuu maijs maijā gegužės maja května květen mája máj május máj maja "
    "mayıs мая май травня травень май μαΐου μαϊ मई مايو מאי",
    "june jun juni juin junio giugno giu junho júní kesäkuuta kesäkuu juuni jūnijs jūnijā birželio czerwca czerwiec cze června "
    "červen júna jún június junija iunie iun haziran haz июня июнь июн червня червень юни ιουνίου ιουν जून يونيو יוני",
    "july jul juli juillet juil julio luglio lug julho júlí heinäkuuta heinäkuu juuli jūlijs jūlijā liepos lipca lipiec lip "
    "července "
    "červenec júla júl július julija iulie iul temmuz tem июля июль июл липня липень юли ιουλίου ιουλ जुलाई يوليو יולי",
    "august aug août agosto ago augustus augusti ágúst elokuuta elokuu augusts augustā rugpjūčio sierpnia sierpień sie srpna "
    "srpen "
    "augusta augusztus aug avgusta ağustos ağu agustus agosti августа август авг серпня серпень αυγούστου αυγ अगस्त أغسطس אוגוסט",
    "september sep sept septembre septiembre settembre set setembro settembre syyskuuta syyskuu septembris septembrī rugsėjo "
    "września wrzesień wrz září septembra szeptember szept septembrie eylül eyl septemba сентября сентябрь сен сент вересня "
    "вересень "
    "септември σεπτεμβρίου σεπ सितंबर सितम्बर سبتمبر ספטמבר",
    "october oct oktober okt octobre octubre ottobre ott outubro out október lokakuuta lokakuu oktoober oktobris oktobrī spalio "
    "października październik paź října říjen októbra október oktobra octombrie ekim eki oktoba октября октябрь окт жовтня "
    "жовтень "
    "октомври οκτωβρίου οκτ अक्टूबर अक्तूबर أكتوبر אוקטובר",
    "november nov novembre noviembre novembro nóvember marraskuuta marraskuu novembris novembrī lapkričio listopada listopad lis "
    "listopadu novembra noiembrie noi kasım kas novemba ноября ноябрь ноя листопада листопад ноември νοεμβρίου νοε नवंबर नवम्बर "
    "نوفمبر נובמבר",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta joulukuu detsember decembris "
    "decembrī gruodžio grudnia grudzień gru prosince prosinec decembra decembrie aralık ara desemba декабря декабрь дек грудня "
    "грудень декември δεκεμβρίου δεκ दिसंबर दिसम्बर ديسمبر דצמבר",
)
MONTHS = {name: number for number, names in enumerate(NAMES, start=1) for name in names.split()}

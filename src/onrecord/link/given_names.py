"""First names that are one name: across languages, and short forms. Folded; the first of a line stands for all."""

_SAME = """
    abdullah abdallah abdollah
    abbas abbass
    ahmad ahmed ahmet
    alexander aleksander aleksandr alexandr oleksandr aleksandar aliaksandr alex sasha
    alexandra aleksandra oleksandra
    alexei aleksei aleksey alexey alexei oleksii oleksiy aliaksei
    anastasia anastasiia anastasiya
    andrei andrey andrii andriy andrij andrzej
    anna hanna ganna
    anthony antony tony
    anton antin
    arkady arkadiy arkadii
    artem artyom
    benjamin ben binyamin benyamin
    bernard bernie
    bogdan bohdan
    charles charlie chuck
    christopher chris
    daniel dan danny
    daria darya dariia
    david dave davyd
    denis denys
    dmitri dmitriy dmitry dmytro dzmitry dimitri
    donald don
    douglas doug
    edward ed eddie
    elena yelena olena alena
    elizabeth liz beth
    esmail esmaeil esmaeel ismail esmaïl
    eugene evgeny evgueni yevgeny evgeni evgenii yevgeniy yevhen yevgenii yauhen
    fedor fyodor fedir
    frederick fred
    gennady gennadiy hennadiy hennadii
    george yuri yury yuriy yurii iurii iouri
    gideon gidon
    gregory greg grigory hryhoriy hryhorii grigoriy
    ibrahim ebrahim
    igor ihor
    irina iryna irena
    isaac yitzhak itzhak yitzchak
    itamar ithamar
    jacob jake yakov yaakov
    james jim jimmy
    jeffrey jeff geoffrey
    jennifer jen jenny
    john jon johnny jack
    joseph joe yosef youssef yousef yusuf yousuf
    katherine catherine kate kathy katie kathryn
    kenneth ken
    kirill kyrylo kiryl
    konstantin kostiantyn kostyantyn
    lawrence larry
    leonid leonyd
    lev lew
    liubov lyubov lubov
    ludmila lyudmila liudmyla lyudmyla
    maria mariia mariya marya
    maxim maksim maksym
    matthew matt
    michael mike mikhail mykhailo mykhaylo mihail
    mohammad mohammed muhammad muhammed mohamed mohamad mohammod muhamad
    mustafa mostafa moustafa
    natalia nataliya natalya nataliia natalie
    nicholas nick nikolai nikolay mykola nikolaj mikalai
    oleg oleh aleh
    olga olha
    oxana oksana
    pamela pam
    patrick pat
    paul pavel pavlo
    peter pete petro pyotr petr piotr
    philip phil
    raymond ray
    richard rick
    robert bob rob bobby
    ronald ron
    roman raman
    ruslan rouslan
    saeed saeid said saied
    samuel sam shmuel
    sergei sergey sergiy serguei serhii serhiy sergej siarhei serge sergii
    sophia sofia sofiya
    stanislav stanislau
    stephen steve steven
    svetlana svitlana sviatlana
    tatiana tatyana tetiana tetyana
    thomas tom tommy
    timothy tim
    timur tymur
    valery valeriy valerii valeri
    vasily vasiliy vasyl vasili
    victor viktor
    victoria viktoria viktoriya viktoriia
    vitali vitaly vitaliy vitalii
    vladimir volodymyr wladimir vladimer volodimir uladzimir
    vladislav vladyslav
    vsevolod
    vyacheslav viacheslav
    walter walt
    william bill will
    yaroslav iaroslav
    yegor egor yehor
    yulia julia yuliya iuliia yuliia
    zachary zach
"""
CANONICAL: dict[str, str] = {word: line.split()[0] for line in _SAME.strip().splitlines() for word in line.split()}
"""A first name -> the one that stands for it. Of a form in doubt ("Bernard" the Frenchman) family name and party decide."""

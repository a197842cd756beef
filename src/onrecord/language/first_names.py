"""First names that only men or only women bear, folded; written for onrecord.

A name that both bear, in one country or in two, is left out: Alex, Andrea, Chris, Jamie, Jean, Kim, Nikita, Robin, Sasha, Noor.
Lists of many more names exist, but count what parents chose in one country; a few bearers of the other gender among millions do
no harm there, and here would make a wrong speaker.
"""

_MEN = """
    aaron abbas abd abdallah abdel abdelaziz abdelfattah abdelkader abdelmadjid abdoulaye abdul abdulaziz abdulla abdullah
    abdullahi abdulrahman abe abel abhijit abhishek abiy abraham abu achim adam adel adil adolf adolfo adrian agustin ahmad
    ahmed ahmet ajay ajit akbar akihiko akio akira alain alan alastair albert alberto aldo aleksandar aleksander aleksandr
    aleksei aleksey alessandro alexander alexandre alexandros alexandru alexei alexey alexis alfonso alfred alfredo ali
    alistair allan allen alonso alvaro alvin amadou amin amir amit amjad amos anand anas anatoli anatolii anatoly anders
    andre andreas andrei andrej andres andrew andrey andrii andriy andrzej angus anil ansar anselm ante anthony antoine
    anton antoni antonin antonio antonis antony antti anwar archie ari arif aristide arjun armando armin arnaud arne arnold
    arseniy artem arthur artur arturo arun arvind asad ashok ashraf asif asim aslan atef athanasios atiku augustin augustine
    augusto aurelien austin avi avraham axel ayman aymen aziz babak bahram baptiste barack barnaby barney barry bart
    bartholomew bartosz bas bashar bashir basil bassam bastien ben benedict benedikt benito benjamin bennett benny benoit
    bernard bernardo bernd bernhard bernie bert bertrand beto bezalel bhupendra bilal bilawal bill billy bjarni bjorn bob
    bobby bogdan boris borja brad bradley brahim brandon branislav brendan brent brett brian bruce bruno bryan bryce burak
    burhan byron caleb calvin carl carlo carlos carsten cedric celso cesar chad chaim charles charlie chester chidi chinedu
    christiaan christian christoph christophe christopher chuck claudio claus clayton clement cliff clifford clint clive
    clyde cody colin colm connor conor constantin constantine cornelius cory costas craig cristian cristiano cristobal
    curtis cyril cyrus dagfinn damian damien damir damon dan daniel daniele danilo danny danylo dario darius dariush darrell
    darren dave david davide davit dawid dean declan deepak denis dennis denys derek dermot desmond devendra devin diarmuid
    didier diego dieter dietmar dimitar dimitri dimitrios dimitris dinesh dirk dmitri dmitrii dmitriy dmitry dmytro dominic
    dominik donald doron doug douglas dragan duncan dustin dwayne dwight dylan eamon eamonn ebrahim ed eddie eddy edgar
    edmund edoardo eduard eduardo edward edwin efraim efrain egor ehud eitan elbridge eldar eli elias elie eliezer eliot
    elliott ellis elmar elon elvis emad emanuel emanuele emil emile emilio emmanuel emmerson emomali emre enda enrico
    enrique eric erich erik ernest ernesto ernst ervin erwin esmaeil esmail esteban ethan etienne eugene eugenio evan evgeni
    evgenii evgeny evo eyal ezra fabian fabien fabio fabrice fabrizio fadi fahad faisal farhad farhan farid farooq farouk
    fawzi fayez federico felipe felix ferdinand fernando fidel filip filippo finn florian floyd francesco francis francisco
    franco francois frank frans franz fraser fred freddie freddy frederic frederick frederik fredrik friedrich fritz fuad
    fyodor gabor gareth garth gary gaston gavin gebran geert geir gennadi gennadiy gennady geoff geoffrey georg george
    georges georgi georgios georgiy geraint gerald gerard gerardo gerd gerhard gerry ghassan gianluca gianni gideon gilbert
    gilberto gilles giorgi giorgio giorgos giovanni giulio giuseppe glen glenn godfrey gonzalo goran gordon graeme graham
    grant greg gregg gregor gregory grigory grzegorz guido guillaume guillermo gunnar gunter gunther gus gustav gustavo guy
    gyorgy haakon habib hadi hafiz haim haitham hakan hakeem hakim hamad hamdan hamdi hameed hamid hamish hamza hani hank
    hannes hans hansjorg harald haris harish harley harold haroun harry hartmut harvey hasan hashim hassan hazem hector
    heiko heinrich heinz helmut hendrik henk henning henri henrik henry herbert herman hermann hernan herve hicham hideki
    hillel hiroshi hisham horacio horst hosni hossein howard hubert hugh hugo humberto humphrey humza husam huseyin hussain
    hussam hussein iain ian ibrahim ibrahima idris ignacio ignazio igor ihor ikram ilham ilia ilias ilir ilya imad imran
    imre ingo ioannis ion irakli irfan irving irwin isaac isaias ishmael isidro iskandar ismael ismail israel istvan itamar
    ivan ivica ivo izzat jaap jacek jack jackson jacob jacobo jacopo jacques jafar jaime jair jake jakob jakov jakub jalal
    jamal james jamil janez janos janusz jared jarno jaroslav jaroslaw jason jasper javad javed javier jay jean-baptiste
    jean-claude jean-francois jean-luc jean-marie jean-michel jean-noel jean-paul jean-pierre jean-yves jed jedrzej jeff
    jeffrey jens jeremiah jeremy jerome jerry jesper jesus jibril jim jimmy jiri joachim joao joaquin joe joel joerg joey
    johan johann johannes john johnny jon jonas jonathan jonathon joost jordi jorg jorge jorgen joris jorn jose josef josep
    joseph josh joshua jozef juan juergen juha julian julien julio julius juraj jurgen juri justin justus kabir kai kaleb
    kamal kamil kamran karel karim karl karsten kash kasim kasper katsunobu kazuhiro kazuo keir keith kemal ken kenan kenji
    kenneth kenny kent kenta kevin khaled khalid khalil khawaja khurram kieran kiril kirill kirk kjell klaus knut koen kofi
    koichi konrad konstantin konstantinos konstantyn kostas kostiantyn krishna kristian kristijan kristjan kristof
    kristoffer krzysztof kurt kwame kwasi kyle kyriakos lamar lamine lance larry lars laszlo laurent lawrence lazar leif
    lenny leo leon leonard leonardo leonid leopold leroy lester levan levi lewis liam lionel lloyd loic lorenz lorenzo
    lothar louis luc luca lucas luciano lucio lucius ludvig ludwig luigi luis luiz lukas lukasz luke luther lutz lyndon
    maciej magnus mahdi maher mahmoud mahmud mahmut maithripala majed majid maksim maksym malcolm malik mamadou manfred
    manmohan manoj manolis manuel marat marc marcel marcello marcelo marcin marco marcos marcus marek mariano marijn mario
    mariusz mark marko markos markus marlon marouane marten martin martins marty marvin marwan masahiro masaki masato masoud
    massimo mate mateo mateusz mathias mathieu mats matt matteo matthew matthias matthieu mattias maurice mauricio maurizio
    mauro max maxim maxime maximilian mazen mehdi mehmet meir melvin menachem mete micah michael michal micheal michel mick
    mickey miguel mihai mihails mikael mike mikhail mikhailo mikheil mikolaj milan milorad milos milton miro miroslav mitch
    mitchell mitt moazzam modibo mogens mohamad mohamed mohammad mohammed mohamud mohan mohsen mohsin moises mordechai
    moritz morris morten moshe mostafa moussa muammar mubarak mudassir muhammad muhammadu muhammed mukesh mukhtar murad
    murat murray musa mustafa mustapha mykhailo mykola nabih nabil nadav nadeem nadim nadir naftali naguib najib naoki
    narendra nasir nasser natan nate nathan nathaniel nawaf nawaz nayib ned neil nelson nestor nevzat nicholas nick nicolae
    nicolas nicos niels nigel nihat nikhil niklas nikola nikolai nikolaj nikolaos nikolas nikolay nikolos nikos nils
    ninoslav nir nitin nitzan noah noam nobuo norbert norman nuno octavio odd ofer ohad olaf olav ole oleg oleh oleksandr
    oleksii oleksiy oliver olivier olusegun olusola omar omer omid ondrej orlando osama oscar osman oswald otis otto ousmane
    owen ozgur pablo paddy panagiotis panos paolo parvez pascal patrice patricio patrick patrik paul paulo paulos pavel
    pavlo pawel pedro pekka pepe per percy peretz perry pervez petar pete peter petr petri petro petros petteri phil philip
    philipp philippe phillip pierluigi piero pierre piers pieter pietro piotr piyush prabowo pradeep prakash pramod pranab
    prasad pravin preben przemyslaw qasem qasim quentin quincy rachid radek radoslav radoslaw radovan rafael rafal rafi
    rafik rafiq rahim rahm rahul raimo rainer raj raja rajesh rajiv rajnath rakesh ralf ralph ram ramadan ramazan rameez
    ramesh rami ramin ramiro ramon ramzan ramzi rand randall randolph randy raoul raphael rashad rashid rasmus raul ravi ray
    raymond recep reed reggie reginald reiner reinhard reinhold rene reuben reuven rex reza ricardo riccardo richard rick
    rickard ricky riek rishi robbie robert roberto roberts rocco rod roderick rodney rodolfo rodrigo rodrigues rogelio roger
    rohan rohit roland rolando rolf romain roman romano romeo ron ronald ronaldo ronan ronen roni ronny roy royce ruben rudi
    rudolf rudolph rudy rui rupert ruslan russell rustam rustem ryan ryosei ryszard saad sabri sadiq sadyr saeb saeed said
    sajid salah salam saleh salem salih salim salman salva salvador salvatore sam sameh sami samir samson samuel sandeep
    sandor sandro sanjay santiago santos saqib sardar satoshi saud scott sean sebastian sebastiao sedat seif selim semyon
    serge sergei sergej sergey sergii sergio sergiy serhii serhiy seth seyed seyyed shafiq shahbaz shahid shahin shakil
    shane sharif shashi shaun shavkat shawn shay shehbaz sheldon sherif shigeru shimon shinjiro shinzo shlomo shmuel shoaib
    sid siddhartha sidiki siegfried sigmar sigurd silvan silvio simeon simon slawomir sol soren spencer spyros stan
    stanislav stanislaw stanley stefan stefano stefanos steffen stelios sten stephane stephen steve steven stewart stian
    stig stuart subrahmanyam sudhir sukhbir suleiman suleyman sunil suresh svein sven sverre syed sylvain tadeusz taha tahir
    takashi takeo takeshi talal tamer tamim tamir tanner tapio taras tareck tarek tareq tarik tariq taro tayyip ted teddy
    tedros teemu teodoro terence terrence thabo thanos theo theodor theodore theodoros thibault thierry thomas thorbjorn
    thorsten tiago tibor tim timo timothy timur titus tobias tobin toby todd tom tomas tomasz tomer tomislav tommaso tommy
    tony torsten toshimitsu travis trent trevor tristan troy tucker turki tyler tyrone tzachi uche udo ugo ugur ulf ulises
    ulrich umar umaro umberto umer uri urmas usman utku uwe uzi vaclav vadim vadym vagit valdis valentin valentyn valerii
    valeriy valery vanja vasco vaselin vasil vasile vasili vasilis vasily vasyl vernon viacheslav vicente victor vidar vijay
    vikram viktor viktors ville vincent vincenzo vinicius vinod virgil virgilijus vishal vital vitali vitalii vitaliy vitaly
    vito vittorio vivek vlad vladimir vladislav vladyslav vojtech volker volodymyr vyacheslav wade wael waldemar waleed
    walid wallace walt walter waqar warren warsame wasim wayne werner wesley wilbur wilfred wilfried wilhelm will willem
    william willie wim winston witold wladyslaw wojciech wolf wolfgang woodrow xabier xavier yahya yair yakov yamandu yanis
    yannick yannis yaqub yaroslav yaseen yaser yasin yasir yasser yassin yasuhiro yehia yehuda yevgeni yevgeny yevhen
    yiannis yisrael yitzhak yngve yoav yochanan yoel yohannes yonatan yoram yosef yoshi yoshihide yoshimasa yossi younes
    youri yousaf youssef youssouf yousuf yukio yunus yuri yurii yuriy yury yusuf yuval yves zaal zac zach zachariah zachary
    zack zafar zaher zahid zak zakaria zalmay zbigniew zdenek zdravko zeev zeljko zhan ziad zlatan zohran zoltan zoran
    zulfikar zvi
"""
_WOMEN = """
    abby abigail ada adela adele adelina adriana adrienne agata agatha agnes agnieszka aicha aida aimee aisha aishwarya
    alejandra aleksandra alena alessandra alessia alexandra alexia alice alicia alina aline alisa alison aliza alla allison
    alma almudena althea alyona alyssa amalia amanda amandine amber amelia amelie amina aminata amira amna amy ana anabel
    anais anastasia anastasiia anastasiya anat andree andreea aneta angela angelica angelika angelina angie aniko anita anja
    anjali anke ann anna annabel annabelle annalena anne anneke anneli annelies annemarie annette annick annie annika antje
    antoinette antonella antonia anya aparna april arancha aranzazu arati ariana arianna arlene asma asmaa assunta astrid
    asya athena audrey aurelia aurelie aurora ayaka ayako ayelet aylin ayse aysegul azadeh azra barbara barbora beata beate
    beatrice beatriz becky begona belinda bella benazir bernadette bernice beryl bessie beth bethany betsy bettina betty
    beverley beverly bianca birgit birgitta birgitte blanca bogumila bonnie bozena brenda bridget brigid brigita brigitte
    britta brittany bronwyn caitlin calista camila camilla camille candace candice cara carina carla carlotta carme carmela
    carmen carol carole carolin carolina caroline carolyn carrie cass cassandra cassie catalina catarina caterina catherine
    cathy catriona cecile cecilia celeste celia celine chantal charlene charlotte chelsea cheryl chiara chloe christa
    christel christiane christina christine chrystia ciara cindy claire clara clare clarissa claudia claudine clementine
    cleo clotilde colette colleen concetta connie constance consuelo cora coralie cordelia corina corine corinna corinne
    cornelia cristina crystal cynthia dagmar daisy dalia damaris daniela danielle danuta daphne daria darlene dawn deb
    debbie deborah debra deirdre delia delphine denisa denise desiree devika diana diane dilma dina dinah dolores dominika
    donatella donna dora doreen doris dorit dorota dorothea dorothy dubravka dunja ebony edith edna edwige eileen eimear
    ekaterina ela elaine eleanor eleanora elena eleni eleonora elin elina elisa elisabeth elisabetta elise elissa elizabete
    elizabeth elizaveta elke ella ellen elly elodie elsa elsie elvira emanuela emilia emilie emily emma emmanuelle enid
    erica erika erna ernestine esperanza estelle esther eszter ethel eugenia eugenie eunice eva evangelia eve evelin evelyn
    evgenia ewa fabienne fadia fadwa faiza fannie fanny farah farida farzana fatema fatima fatma fatou fatoumata fay faye
    federica felicia felicity fernanda filipa fiona flavia fleur flora florence fran frances francesca francine francoise
    franziska frauke freya frida friederike fumiko gabriela gabriella gabrielle gail galina gayle gemma genevieve georgette
    georgia georgina geraldine gerda germaine germana gertrude ghada ghazala ghislaine gilda gill gillian gina ginger ginny
    giorgia giovanna gisela gisele giulia giuliana gladys glenda glenys gloria golda grace gracia grainne grazia greta
    gretchen gretel guadalupe gudrun guri gwen gwendolyn gwyneth hadas hadja haifa hala hana hanan hanin hanna hannah hanne
    harriet hatice hayley hazel heather hebe hedwig hedy heidi helen helena helene helga hella helle hemlata henrietta
    henriette hermine hermione hilda hilde hildegard hillary hina hoda holly hortense huda humaira ida ilana ilaria ilona
    ilse imelda imogen ina indira ines inga inge ingeborg ingrid inma inna ioana iolanda irena irene irina iris irma iryna
    isabel isabela isabella isabelle isadora isobel ivana ivanka iveta ivona iwona izabela jacinda jacqueline jacquelyn jada
    jadwiga jamila jana jane janet janette jania janice janina janine jasmin jasmine jayne jeanette jeanine jeanne jeannette
    jelena jen jenna jenni jennie jennifer jenny jessica jewel jill jillian jimena jo joana joann joanna joanne jocelyn jodi
    johanna jolanta josefina josephine josie joy joyce juana juanita judith judy julia juliana julianna julianne julie
    juliet julieta juliette justina justine justyna jutta jyoti kaisa kaja kalina kalpana kamala kamila kanae kara karen
    karin karina karine karla karolina karoline kasia katalin katarina katarzyna kate katerina kateryna katharina katharine
    katherine kathleen kathryn kathy katia katie katja katrin katrina katrine katya kay kaya kayla keiko keira kelsey
    kerstin ketanji khadija khadijah kinga kirsten kirsti kirsty klara klaudia komal kornelia kristalina kristel kristen
    kristi kristiina kristin kristina kristine krystyna kyoko ladislava laila lakshmi lamia lana lara larissa latifa latoya
    laura laure lauren laurene laurie lavinia layla lea leah leila leilani lena leni lenka leocadia leona leonie leonor
    leonora lesya leticia letitia liana lidia lidiya liisa lila lilia lilian liliana lilith lilli lillian lilly lily lina
    linda lindy linnea lioudmila lisa lisbeth lise lisette liudmila liz liza lizzie lizzy lola lolita lorena lorenza loretta
    lori lorna lorraine lotta lotte lou-anne louisa louise luana luba lubna lucia luciana lucie lucille lucinda lucja lucy
    ludmila luisa luise lujain luz lydia lyn lynda lynette lynn lynne lyudmila mabel maddalena maddie madeleine madeline
    madhuri madison mae magali magda magdalena maggie maha mahira mahnoor maia maija maike maira maisie maja malala
    malgorzata malia malika malin mandy manon manuela mara marcela marcella marcia mareike margaret margareta margarete
    margarethe margarita margaux margherita margit margo margot margrethe marguerite mari maria mariam mariame mariana
    mariangela mariann marianna marianne maribel marie marie-claude marie-france marielle marietta marija marika marilena
    marilyn marina marisa marisol marissa mariya marjorie marla marlene marlies marsha marta martha marthe martina martine
    marwa mary maryam maryana maryann marzena marzia mathilde matilda matilde maud maura maureen mavis maxine maya megan
    meghan mehbooba melania melanie melinda melissa mercedes mercy meredith meta mette mia micaela michaela michaele michala
    michelle mila milena millicent millie mimi mina mindy mira miranda mireille miriam mirjam mirjana mirka mitra moira
    molly mona monica monika monique muna muriel mylene myra myriam myrna myrtle nada nadezhda nadia nadine nadiya nadja
    naheed nahid naima najat najla nanci nancy nandini naomi natacha natalia natalie nataliia nataliya natalya natasa
    natasha nathalie natia nazanin nazli neema neha nelly nesrin nessa ngozi niamh nicole nicoletta nikki niloufar nilufar
    nina nino nirmala nisha nita nkosazana noa noelia noemi noemie nora noreen norma nuala nuria nurit octavia odette odile
    ofelia oksana olena olesia olesya olga olha olivia olympia ophelia oriana oriane orla orna ornella orsolya paige palina
    paloma pam pamela paola patricia patrizia patsy patti patty paula paulina pauline pavlina pearl peggy penelope penny
    perla petra philippa phoebe phyllis pia pilar polina polly pooja portia prisca priscilla priti priya priyanka rachael
    rachel rachelle rachida radhika radka rahaf raisa rama rana randa rania ranjana raquel rasha razan reba rebeca rebecca
    rebekah reem regina regine reiko reina rekha rena renata renate renee reyhan rhea rhiannon rhoda rhona ria ricarda rim
    rima rita roberta robyn rocio roisin rolanda roma romana romina romy ronit rosa rosalia rosalie rosalind rosalinda
    rosalyn rosalynn rosamund rosanna rosaria rosario rose roseanna roseanne rosella roselyn rosemarie rosemary rosetta
    rosie roswitha rowena roxana roxanne roya roza ruba ruby rushanara ruth ruxandra saba sabeeha sabina sabine sabrina
    sadia safiya sahar saima saira sakina sally salma salome samantha samia samira sana sandra sandrine sanja sanna saoirse
    sara sarah sarita saskia satu savannah scarlett sejal selena selin selina selma serena sevgil shabana shahira shahla
    shaista shamima shanta shanti shari sharon shazia sheena sheila shelagh shelley shelly sheri sherry sheryl shirin
    shirley shreya shyamala sibel sibylle sidsel sigrid sigrun silje silke silvana silvia simin simona sinead siobhan sissel
    sithembile sofia sofie sofiya solange soledad solveig soma sonali sondra sonia sonja sonya sophia sophie soraya stacey
    stacy stefania stefanie stella stephanie stephenie stina sue suella sukaina sultana sumaya sunita supriya susan susana
    susanna susanne sushma susie suzan suzana suzanne suzy svenja svetlana sviatlana svitlana swati sybil sylvia sylvie
    tabea tabitha tahira tamar tamara tamika tammy tania tanja tanya tara tarana taslima tasneem tatiana tatjana tatyana
    tawakkol teodora teresa teri terri tessa thandi thea thelma theodora theresa therese thuli tiffany tilda tina tiziana
    tonia tonya toula tracey tricia trina trisha trude trudy tulip tulsi tzipi ulla ulrike uma umm ursula urszula uzra vaira
    valentina valentyna valeria valerie valeriia valeriya vanda vanessa varvara vasiliki vasudha velma vera verena veronica
    veronika veronique vesna vicki vicky victoria vida vidya vigdis vijaya viktoria viktoriia viktoriya vilma viola violet
    violeta violette viorica virginia virginie virve vita vivian viviana viviane vivien vivienne vjosa volha wafa wajma
    wanda wangari wenche wendy whitney wiebke wilhelmina wilma winifred winnie winona xenia ximena xiomara yael yana yara
    yasmeen yasmin yasmina yasmine yekaterina yelena yevgenia yevheniia yingluck ylva yoko yolanda yolande yosra yukari yuko
    yulia yuliia yuliya yumi yuriko yvette yvonne zahra zaina zainab zara zeinab zelda zeynep zhanna zina zinaida zita zoe
    zofia zohra zora zsuzsa zsuzsanna zubeida zuleikha zuzana
"""
FIRST_NAMES: dict[str, str] = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")
"""m or f."""

# SPDX-License-Identifier: LGPL-2.1-or-later
"""Hand-written lists of names and words outside Japan, beside the US census lists. Accents are folded by the reader."""

GERMAN_GIVEN = """
anke annette antje ansgar armin arndt arno astrid axel barbel bastian bernd bernhard bettina birgit bjorn brigitte burkhard
carsten christa christel christiane christoph cornelia dagmar detlef dieter dietmar dirk doris dorothea eberhard eckhard edeltraud
egon elfriede elke elmar erhard erich ernst erwin ewald finn florian franz franziska friederike friedrich fritz gabriele georg gerd
gerda gerhard gerlinde gertrud gisela gregor gudrun gunter gunther gustav hannelore hannes hans hartmut hedwig heike heiko heiner heinrich
heinz helga hella helmut henning herbert heribert hermann hildegard holger horst hubert ilse inge ingeborg ingo ingrid irmgard
jannik jens joachim jochen jonas jorg josef jurgen jutta kai karin karl karla karsten kathrin katja katharina kerstin klaus konrad
kurt lars lena leonie lieselotte liesel linus lothar ludwig luisa lutz magdalena malte manfred margarete margit margot marianne marlene
marlies matthias mathias maximilian melanie meike monika moritz nadine niklas norbert olaf ortrud oskar otto paula philipp rainer ralf
reinhard reinhold reiner renate rolf roland roswitha rudiger rudolf ruprecht sabine sebastian siegfried sigrid silke silvia simone sonja
steffen steffi stefanie susanne sven svenja tanja theodor thilo thorsten tilman tobias torben torsten traudl udo ulf uli ulrich ulrike
ursula ute uta uwe veronika verena volker volkmar waltraud walter werner wiebke wilfried wilhelm willi winfried wolfgang wolf wolfram
yannick lennart emil anton jakob johann johannes mats till paul ben luis leon elias noah mila emilia lina frieda greta ida lotte
"""

FRENCH_GIVEN = """
adele adrien agathe agnes aimee alain alban albane alexandre alexis alice aline alix amandine amelie anais andre anne annick antoine
arnaud arthur aude audrey aurelie aurelien axelle baptiste bastien beatrice benedicte benjamin benoit bernadette bernard bertrand
blandine boris brigitte bruno camille carole caroline cecile cedric celine chantal charlotte chloe christelle christian christiane
christine christophe claire claude claudine clemence clement colette constance corentin corinne cyril damien daniel danielle delphine
denis denise didier dominique edith edouard eleonore elisabeth elise elodie eloise emeline emile emilie emmanuel emmanuelle eric
estelle etienne eugenie evelyne fabien fabienne fabrice fanny fernand flavien florence florent francine francis francois francoise
frederic frederique gabrielle gael gaelle gaston gautier genevieve geoffrey georges gerald gerard germaine ghislain ghislaine gilbert
gilles gisele guillaume gustave guy gwenaelle helene henri herve hortense hubert hugo hugues huguette ines irene isabelle jacqueline
jacques jean jeanne jeannine jeremy jerome joel joelle josette josiane judith jules julie julien juliette justine karine laetitia
laure laurence laurent lea leon liliane loic lorraine louis louise luc lucas lucie lucien lucienne ludovic lydie madeleine mael maeva
magali manon marc marcel marcelle margaux marguerite marie marine marion marius martial martine mathieu mathilde matthieu maud maurice
maxence maxime melanie melissa michel micheline michele mickael mireille monique morgane muriel myriam nadege nadine nathalie
nicolas nicole noel noemie odette odile olivier ophelie oriane pascal pascale patrice patrick paulette paul pauline philippe pierre
pierrick quentin raphael raymond raymonde regine regis remi remy renaud rene renee richard robert rodolphe roger roland rolande romain
romane roseline sandrine sebastien serge severine simone solange solene sophie stephane stephanie suzanne sylvain sylvaine sylvie tanguy
theo theophile therese thibault thibaut thierry thomas timothee tristan valentin valerie vincent violette virginie viviane xavier yann yannick
yves yvette yvon yvonne zoe
"""

SPANISH_GIVEN = """
adela adolfo adrian adriana agustin alba alberto alejandra alejandro alfonso alfredo alicia alonso alvaro amalia amparo ana andrea
andres angel angela angeles antonia antonio araceli arturo asuncion aurelio aurora beatriz begona belen benito berta blanca camila
candela carla carlos carlota carmelo carmen carolina catalina cecilia celia cesar clara claudia concepcion consuelo cristian cristina
cristobal damian daniel daniela david diego dolores domingo eduardo elena elisa eloy elvira emilia emilio encarnacion enrique ernesto
esperanza esteban estefania esther eugenia eugenio eulalia eva fabian fatima federico felipe felix fermin fernanda fernando fidel
florencia francisca francisco gabriel gabriela gerardo german gilberto gloria gonzalo gregorio guadalupe guillermo gustavo hector
herminia hernan hilario hugo humberto ignacio imanol inmaculada ines inigo irene iris isaac isabel isidoro isidro ismael ivan iker jacinto
jaime javier jesus jimena joaquin jordi jorge jose josefa josefina juan juana julia julian juliana julio laura leandro leire leonor
leticia lidia lola lorena lorenzo lourdes lucas lucia luciano luis luisa lupe macarena magdalena maite manuel manuela marcela marcelo
marcos margarita maria mariana mariano maribel marina mario marisol marta martina mateo matias mauricio maximo mayte mercedes miguel
milagros miriam mirta monica montserrat natalia nerea nicolas nieves noelia norma nuria octavio ofelia olga oscar pablo paloma
pascual patricia paz pedro pilar purificacion rafael raimundo ramiro ramon raquel raul rebeca remedios ricardo roberto rocio rodolfo
rodrigo rogelio rosa rosalia rosario ruben salvador sandra santiago santos sara saul sebastian sergio silvia sofia soledad sonia susana
tatiana teodoro teresa tomas trinidad valentina valeria vanesa veronica vicente victor victoria virginia xavier ximena yolanda zulema
"""

OTHER_GIVEN = """
ewan callum rhys tamsin isla finlay siobhan niamh aoife ciara sinead orla eoin cian darragh padraig seamus declan conor aidan kieran brendan eamonn roisin maeve
hamish alasdair angus dougal fergus iain lachlan mairi morag catriona eilidh gwen gwyneth carys ffion megan nia owain gareth gethin iwan huw dewi bronwen
nigel graham clive trevor derek keith barry terence geoffrey malcolm rupert giles hugo jasper tristan rufus barnaby tobias piers crispin quentin
gemma imogen poppy saffron phoebe freya esme beatrix philippa fiona hilary penelope rosalind arabella cressida octavia lottie millie elsie maisie
archie alfie ollie freddie theo harvey reece kian jayden kayden aiden brayden landon carter easton kinsley brynn paisley addison harper skylar
annegret piet corne sietske ludo wannes stijn tine griet
alessandra alessandro alessia andrea angelo annalisa antonella arianna beatrice bruno carla chiara cinzia claudio cristiano daniele dario
davide domenico elisa elisabetta enrico enzo fabio fabrizio federica federico filippo flavia franca francesca francesco gabriele
giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia giulio giuseppe giuseppina guido ilaria lorenzo luca lucia luigi
marcella marco mariangela massimo matteo maurizio michela michele mirko nicola nicolo ornella paola paolo piero pietro raffaele riccardo
roberta rosanna salvatore serena silvana simona simone stefania stefano tommaso umberto valentino vincenzo vittoria vittorio
adriano afonso ana anderson beatriz bernardo caio catarina duarte edson fabiana flavio gilberto goncalo henrique ines joana joao joaquim
jorge larissa leonardo leticia luana luciana luiz marcia mariana mateus murilo nuno paulo pedro rafaela renata rodrigo rui sandro thiago
tiago vasco vitor
anneke bart bram daan dirk ellen emma femke floor frank gerrit hendrik henk ilse inge jaap jan jasper jeroen joost joris kees
lars lieke lotte maaike maarten marieke marijke merel mieke niels pieter rik roos rutger ruud sanne sander sjoerd sven thijs tim
tom wietske willem wim wouter
anders anita annika arne astrid bengt birgitta bjorn bo britt carl christer dag einar elin elisabet erik eva frida fredrik gunnar
gustaf hakan hanne haakon harald helge henrik inger ingvar jesper johan jonas karin katarina kirsten kjell kristina lars lasse leif
lene linnea magnus maj malin margareta maren marit mats mette mikael mikkel morten nils oddvar olav ole oskar per pernille ragnar rasmus
rune sigurd siri sofie solveig soren stig stina sven svein terje thor thorbjorn tor tove trine ulla viggo vilhelm
agata agnieszka aleksander aleksandra andrzej anna bartosz beata bogdan bozena danuta dariusz dorota elzbieta ewa filip grzegorz
grazyna halina hanna henryk iwona jacek jadwiga jakub janina janusz jaroslaw jerzy joanna jolanta jozef justyna kamil karolina
katarzyna kazimierz kinga krystyna krzysztof leszek lukasz maciej magdalena malgorzata marcin marek mariusz marta mateusz michal
mieczyslaw miroslaw monika pawel piotr przemyslaw rafal renata robert roman ryszard slawomir stanislaw stanislawa stefania szymon
tadeusz teresa tomasz urszula waclaw waldemar wanda wieslaw wieslawa wladyslaw wojciech zbigniew zdzislaw zofia zuzanna
alena ales antonin bohumil dagmar dalibor eliska frantisek hana helena ivana jana jaroslav jiri josef kveta ladislav lenka libor lubos
ludmila marketa martin milan milos miroslav ondrej pavel petr petra radek radka stanislav tereza tomas vaclav vera vladimir vojtech zdenek
zuzana istvan laszlo zoltan ferenc gabor attila zsolt tamas andras balazs katalin ildiko erzsebet eszter zsuzsanna agnes
aleksandr aleksei alexei anastasia anatoly andrei anna anton artem boris daria denis dmitri dmitry ekaterina elena evgeny evgenia fyodor
galina georgy gleb igor ilya inna irina ivan kirill konstantin ksenia larisa leonid lev lidia liudmila lyudmila maksim margarita maria
marina mikhail nadezhda natalia natalya nikita nikolai oksana oleg olga pavel polina roman ruslan sergei sergey stanislav svetlana
taras tatiana timur vadim valentina valery vasily vera viktor viktoria vitaly vladimir vladislav vyacheslav yana yaroslav yegor yekaterina
yelena yevgeny yulia yuri zinaida
abdallah abdullah abdel adel adnan ahmad ahmed aisha akram ali alia amal amin amina amir amira anas anwar aziz bashir bilal dalia
dina fadi fahad faisal farah farid fatema fatima fouad ghassan habib hadi hala hamad hamid hamza hana hanan hani haroon hasan hassan hatem
hisham huda hussein ibrahim ihab imad iman ismail jaber jamal jamila jawad kamal karim khadija khaled khalid laila lamia layla leila lina
maha mahmoud majid malak malik mansour mariam marwan maryam mehdi mohamad mohamed mohammad mohammed mona mourad muhammad munir murad
musa mustafa nabil nada nadia naima nasser noor nour omar osama rabia rachid rami rana rania rashid reem riad salem salim salma sami
samir samira sana sara sayed shadi sharif sherif suleiman taha tahir tarek tariq wael walid yahya yasin yasmin yasser youssef yusuf zahra zainab ziad
ayse ahmet ali burak can cem deniz ebru elif emine emre esra fatma gokhan hakan halil hande hasan huseyin ibrahim ismail kemal mehmet merve
mert murat mustafa nur osman ozan ozge ozlem selin serkan sibel tolga tugba ugur volkan yasemin yusuf zeynep
aarav aditi aditya ajay akash akshay alok amar amita amitabh amrita anand anita anjali ankit ankita anupam anuradha aparna archana arjun arun
aruna asha ashish ashok ashwin ayesha bharat bhavna chandra deepa deepak deepika dev devika dinesh divya gaurav gayatri geeta gopal govind
harish harsh hema indira ishaan jagdish jaya jyoti kailash kamala karan kartik kavita kavya kiran kishore kriti krishna kunal lakshmi lalita
lata madhu madhuri mahesh manish manisha manju manoj meena meera mohan mohit mukesh mukta nandini naresh naveen neelam neeraj neha nikhil
nilesh nisha nitin padma pankaj parvati pooja prabha pradeep prakash pramod pranav prasad prashant pratibha praveen preeti prem priya priyanka
radha raghav rahul raj rajan rajat rajesh rajiv rajni raju rakesh ram rama ramesh ranjit rashmi ravi rekha renu reshma ritu rohan rohit roshan
sachin sandeep sangeeta sanjay sanjeev santosh sarita satish savita seema shalini shanti sharad shashi shilpa shiv shivani shobha shreya shruti
shubham shyam siddharth smita sneha sonal sridhar subhash sudha sudhir sujata suman sumit sunil sunita suraj suresh sushil swati tanvi tarun
tejas uday uma usha varun vasant venkatesh vidya vijay vikas vikram vimala vinay vineet vinod vipul vishal vivek yash yogesh
adaeze adebayo amara ayo chidi chinedu chioma emeka femi funmi ifeanyi ikechukwu kelechi kofi kwame ngozi nkechi obinna olumide oluwaseun
sade segun tunde uche yemi abeba abebe tesfaye wanjiru njoroge kamau otieno achieng thabo sipho nomsa thandiwe themba lindiwe
agus bambang budi dewi dian eko endang fitri hendra indah joko putri rina rizky siti slamet sri sulastri wahyu wati yanti made ketut nyoman wayan
rosario maricel jomar rodel arnel marites jocelyn
"""

GERMAN_SURNAMES = """
ackermann adam ahrens albrecht altmann arndt arnold auer bach bachmann bader bahr barth bartels bartsch bauer baumann baumgartner baur beck becker
beckmann behrens benz berger bergmann bergner bernhardt betz beyer binder bischoff bock bohm bohme bolz born bosch brandt brandl braun breuer
brenner brinkmann bruckner brunner brandner buchholz buchner burger burkhardt busch christ conrad decker dietrich dietz dorn dreier dreyer
ebert eckert eder ehlers ehrhardt eichhorn eisele engel engelhardt erdmann ernst esser fabian falk feldmann fiedler fink fischer fleischer
forster frank franke franz freitag freund frey friedrich fritsch fritz fromm fuchs funk gabler gartner gebhardt geiger geisler geissler gerlach
glaser gotz grabowski graf greiner grimm gross grosse gruber grunwald gunther haag haas hahn hammer hanke hansen hartmann hartung hartwig
haupt hauser heck heil heim hein heine heinemann heinrich heinz heinze held heller henkel hennig henning hentschel herbst hermann herrmann herzog
hess hesse heuer hildebrandt hinz hirsch hoffmann hofmann hofer hohmann holz horn huber hubner hummel jager jahn jakob jansen janssen jung junker
kaiser kaminski karl kaufmann keil keller kern kessler kiefer kirchner klein kluge knoll kober koch kohl kohler konig kopp kraft kramer kraus
krause krauss krebs kremer kretschmer kroger kruger kuhn kuhne kunz kunze kurz lang lange langer lechner lehmann lenz lindemann lindner link linke
lohmann lorenz ludwig lutz maier marquardt martens marx mayer mayr meier meister menzel merkel mertens merz metzger metz meyer michel moller
mohr moritz moser muhlbauer muller nagel neubauer neumann nickel niemann nitsche nowak ostermann ott otto pape paul petersen pfeffer pfeiffer philipp
pietsch pohl preuss probst raab rapp rau rausch reich reichel reichert reimann reimer reinhardt reinhold reiter renner reuter richter rieger
riedel rohde ritter rose roth rothe rudolph rupp ruppert sander sauer schafer scheffler schenk scherer schiller schilling schindler schlegel
schlosser schlueter schluter schmid schmidt schmidtke schmitt schmitz schneider schnell scholz schon schonfeld schott schrader schramm schreiber
schreiner schroder schroter schubert schuler schuller schulte schultz schulz schulze schumacher schumann schuster schutte schutz schwab schwartz
schwarz schweitzer schweizer seeger seidel seifert seitz siebert siegel simon singer sommer sonntag specht stadler stahl stark stein steiner
steinmetz steffen stephan stolz stock straub strauss strobel sturm thiel thiele thomas timm ulrich unger urban vetter vogel vogl vogt voigt volk
volz voss wagner wahl waldmann walter walther weber wegner weidner weigel weinert weis weise weiss weigand welsch wendt wenzel werner wieland
wiese wilke wild wilhelm will wimmer winkler winter wirth witt witte wittmann wolf wolff wolter wulf wunderlich zahn zander zeller ziegler
zimmer zimmermann
"""

FRENCH_SURNAMES = """
adam allard andre antoine arnaud aubert aubry auger bailly barbier baron barre barthelemy baudry bazin begue benard benoit berger bernard berthelot
berthier bertin bertrand besnard besson bigot billard blanc blanchard blanchet blondel bodin bonhomme bonneau bonnet boucher boulanger boulay bourdon
bourgeois bousquet boutin bouvet bouvier boyer breton briand brun brunel brunet buisson camus carlier caron carpentier carre cartier charles charpentier
charrier chartier chauvet chauvin chevallier chevalier clement cohen colas colin collet collin cordier cornu costa cousin coulon courtois couturier
daniel david delage delahaye delannoy delattre delaunay delmas denis deschamps descamps devaux diallo didier dubois duchemin duchene ducrocq dufour
duhamel dumas dumont dupont dupuis dupuy durand duval etienne evrard fabre faivre faure fernandes ferrand ferre fischer fleury fontaine fortin fouquet
fournier francois gaillard gallet garnier gaudin gauthier gautier gay georges gerard germain gilbert gilles gillet girard giraud godard gomes gosselin
goncalves gregoire grondin gros guerin guichard guillaume guillet guillon guillot guyot hamel hamon hardy hebert henry herve hoarau hoareau hubert
huet hue humbert imbert jacob jacques jacquet jacquot jean joly joubert jourdan julien klein labbe lacroix lagarde lambert lamy langlois laporte laroche
lasalle latour launay laurent lebon leblanc lebreton lebrun leclerc leclercq lecomte leconte lecoq ledoux lefebvre lefevre lefort legrand legros
lejeune leger lelievre lemaire lemaitre lemoine leroux leroy lesage levy louis loiseau lopes lucas mace mahe maillard maillet mallet marchal marchand
marechal marie marin marion martel martin martineau martinez marty masse masson mathieu maurice maury maury menard mercier merle meunier meyer
michaud michel millet monnier morel moreau morin morvan moulin muller navarro neveu nicolas noel olivier ollivier pages paris parent pascal pasquier paul
payet pelletier peltier perez perret perrier perrin perrot petit petitjean philippe picard pichon pierre pineau poirier poisson pons potier poulain
prevost prigent pruvost raymond raynaud regnier remy renard renaud renault reynaud ribeiro richard riviere robert robin roche rocher roger rolland rossi
rousseau roussel rousset roux roy royer salmon sanchez sauvage schmitt schneider simon tanguy tessier thibault thomas tournier traore turpin
vallee valentin vallet vasseur verdier vidal vigneron villain vincent vivier voisin vuillemin weber wagner
"""

SPANISH_SURNAMES = """
abad aguado aguilar aguilera aguirre alonso alvarez alvarado andres andrade antunez aparicio aragon aranda arias arroyo avila ayala barbero barrera
barrios benitez bermudez bernal blanco blasco bravo bueno caballero cabello cabrera calderon calvo camacho campos cano carballo carmona carrasco carrera
carrillo castano castellanos castillo castro cervantes cisneros collado conde contreras cordero cordoba corrales cortes cortez costa crespo cruz cuesta
cuevas delgado diaz diez dominguez duran escobar escudero espinosa esteban estevez exposito fernandez ferrer figueroa flores fuentes gallardo gallego
galvez gamez garcia garrido gil gimenez giron gomez gonzalez gonzalo guerra guerrero guillen gutierrez guzman heredia hernandez hernando herrera
herrero hidalgo hurtado ibanez iglesias izquierdo jimenez jurado lara leal leon linares llorente lopez lorenzo lozano lucas luna luque macias maldonado
manzano marcos marin marquez martin martinez mateo mateos maya medina mejia mendez mendoza menendez merino mesa miguel millan miranda molina moncada
montero montes montoya mora morales moran moreno moya munoz nava navarro nieto nogueira nunez ochoa ojeda oliva olivares oliver oller ordonez
ortega ortiz osorio otero pacheco padilla palacios pardo paredes parra pascual pastor pavon paz pena peralta perea pereira perez pineda plaza polo
ponce porras portillo pozo prieto puig pujol quintana quintero quiroga ramirez ramos rey reyes rincon rio rios rivas rivera rivero robledo robles roca
rodriguez rojas roldan roman romero rosales rosario rubio rueda ruiz saez salas salazar salcedo salgado salinas salvador sanchez santamaria santana
santiago santos sanz segovia segura serra serrano sierra silva simon sola solano soler solis soria soriano sosa soto suarez tapia tejada tellez toledo
tomas torres trujillo urbina valdes valencia valenzuela valera valero vallejo valverde vaquero vargas varela vazquez vasquez vega velasco velazquez vera
vicente vidal vila villa villalba villanueva villar villegas yanez zamora zapata zaragoza zuniga
"""

OTHER_SURNAMES = """
amato barbieri basile bellini bernardi bianchi bianco bruno caputo caruso cattaneo colombo conte conti coppola costantini costa damico deluca desantis
donati esposito fabbri farina ferrara ferrari ferraro ferri fiore fontana franco galli gallo gatti gentile giordano grassi greco guerra leone lombardi
lombardo longo mancini marchetti mariani marini marino martinelli martini mazza messina milani monti moretti morelli negri neri orlando palumbo parisi
pellegrini pellegrino piras poli ricci rinaldi riva rizzi rizzo romano rossetti rossi ruggiero russo sala sanna santoro serra silvestri sorrentino testa
valentini vitale villa
abreu almeida alves amaral andrade antunes araujo azevedo barbosa barros batista borges braga brito cardoso carneiro carvalho correia costa cunha dias
domingues duarte esteves faria ferreira figueiredo fonseca freitas gaspar gomes goncalves gouveia guerreiro henriques leite lima lopes loureiro lourenco
macedo machado magalhaes marques martins matias matos melo mendes miranda monteiro morais moreira mota moura nascimento neves nogueira nunes oliveira
pacheco paiva pereira pinheiro pinho pinto pires queiroz ramalho ramos rebelo reis ribeiro rocha rodrigues sampaio santana santos saraiva silva simoes
soares sousa souza tavares teixeira torres vaz vieira
bakker berg boer bos bosch brouwer bruin bruijn cornelissen dekker dijk dijkstra dijkman evers graaf groen groot haan hendriks heuvel hoekstra hofman
huisman jacobs jansen janssen jong jonker kok kramer koning koster kuipers kuiper leeuwen linden maas martens meer meijer mulder peters peeters post
postma prins sanders schouten scholten smeets smit smits verbeek verhoeven vermeulen vink visser vos vries wal willems wit wolters
andersen andersson andreassen arnesen axelsson bakke berg berglund bergstrom bjork blom carlsen carlsson christensen christiansen dahl dahlberg
eide ekstrom eliasson engstrom eriksen eriksson forsberg fredriksson frederiksen gunnarsson gustafsson haaland hagen halvorsen hansen hansson haugen hedlund
hellstrom henriksen henriksson holm holmberg holmgren iversen jakobsen jakobsson jansson jensen johannessen johansen johansson jonassen jonsson jorgensen
karlsen karlsson kristensen kristiansen knudsen korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen larsen larsson lind
lindberg lindgren lindqvist lindstrom lund lundberg lundgren lundqvist madsen magnusson martinsen mattsson moen mortensen mikkelsen nielsen nilsen nilsson
nordstrom norberg nygaard nyberg nystrom olesen olofsson olsen olsson ostergaard paulsen pedersen persson petersen pettersen pettersson poulsen rasmussen
samuelsson sandberg simonsen sjoberg soderberg solberg sorensen strand strom sundberg svendsen svensson sorlie thomsen thorsen wallin wikstrom aberg ostlund
adamczyk adamska baran borkowski chmielewski czarnecki dabrowski dudek duda gorski grabowski jablonski jankowski jaworski kaczmarek kaminska kaminski
kowalczyk kowalska kowalski kozlowski krawczyk krol kubiak kucharski kwiatkowski lewandowska lewandowski lis maciejewski majewski malinowski mazur
michalak michalski nowak nowakowski nowicki olszewski ostrowski pawlak pawlowski pietrzak piotrowski przybylski rutkowski sadowski sawicki sikora
sikorski sobczak sokolowski stepien szczepanski szewczyk szymanski szymczak tomaszewski urbanski walczak wasilewski wieczorek wilk wisniewska wisniewski
witkowski wojciechowski wojcik wozniak wroblewski wrobel wysocki zajac zakrzewski zalewski zawadzki zielinska zielinski ziolkowski
benes blazek cermak cerny dolezal dusek dvorak fiala hajek havlicek horak hruska jelinek kadlec kolar konecny kopecky kovar kral kratochvil kriz kucera
maly marek moravec nemec novak novakova novotny pokorny pospisil prochazka ruzicka sedlacek sevcik simek soukup stastny stepanek svoboda svobodova
urban vanek vesely vlcek zeman nagy kovacs toth szabo horvath varga kiss molnar nemeth balogh farkas lakatos papp juhasz szilagyi
popescu ionescu popa stan dumitru gheorghe stoica rusu munteanu constantinescu georgescu petrescu papadopoulos nikolaidis georgiou dimitriou
jovanovic petrovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic horvat kovacevic babic maric juric knezevic novakovic
alekseev andreev antonov baranov belov belyaev bogdanov bondarenko borisov egorov fedorov filippov frolov gerasimov golubev grigoriev gusev ilyin
ivanov ivanova kalinin karpov kazakov kiselev kolesnikov komarov koroleva korolev kovalenko kovalev kovalenko kozlov kravchenko krylov kuzmin kuznetsov kuznetsova
lebedev makarov maksimov markov matveev medvedev melnik mikhailov mironov morozov nikitin nikolaev novikov orlov osipov pavlov petrov petrova petrenko
polyakov ponomarev popov popova romanov semenov sergeev shevchenko sidorov smirnov smirnova sobolev sokolov solovyov sorokin stepanov tarasov titov
timofeev tkachenko tsvetkov vasiliev vinogradov volkov vorobyov voronov yakovlev zaitsev zakharov zhukov
abbas abboud abdallah abdi abdullah ahmad ahmed akhtar alam amin ansari aslam aziz baig barakat bashir begum bhatti butt chaudhry dar farooq fawzi
ghani habib haddad hafiz hakim hamdan hamid hamdi haq haque hasan hashimi hassan hijazi hosseini hussain hussein ibrahim iqbal islam ismail jaber jabbar
jaffar javed kamal karimi kassem khalaf khalifa khalil khan khoury mahmoud malik mansour masood mehmood mirza mohammadi mousa mughal mustafa nadeem nasr
nasser nawaz qasim qureshi rahman rana rashid raza rehman riaz saad sadiq saeed safi said salah saleh salem saleem salim samara sayed shah shaikh
shaheen sheikh siddiqui sultan syed tahir usman younis yousef yusuf zaman zidan
aksoy arslan aslan aydin bulut celik cetin demir dogan erdogan gunes kaplan kara kaya kilic koc kurt ozcan ozdemir ozkan ozturk polat sahin simsek tas
tekin turan unal yavuz yildirim yildiz yilmaz
acharya agarwal aggarwal ahuja anand arora babu bajaj banerjee bansal basu bhat bhatia bhatt bhattacharya bose chakraborty chandra chatterjee chauhan
chaudhary chaudhuri chopra chowdhury dalal das dasgupta datta deshmukh deshpande desai dey dhawan dixit dubey dutta gandhi ganguly garg ghosh gill goel gokhale
goswami goyal gupta iyengar iyer jadhav jain jha joshi kadam kapoor kapur kaur khanna khatri khurana kohli krishnan krishnamurthy kulkarni kumar kumari
lal mahajan malhotra mathur mehra mehrotra mehta menon mishra misra mitra mittal modi mukherjee nair nambiar narayan naidu nayak pai pandey pandit
parekh parikh patel patil pillai prasad puri raghavan raj rajan rajput raman ramachandran rana ranganathan rao rastogi rathore rawat reddy roy sachdev
saha sahni sahu saini saxena sen sengupta sethi shah sharma shenoy shetty shinde shrivastava shukla sinha singh sodhi somani soni srinivasan srivastava
subramanian sundaram suri swamy tandon thakur thapa trivedi tripathi tyagi upadhyay varma venkataraman verma vyas wadhwa yadav
adeyemi adebayo afolabi agyeman akintola amoah appiah asante balogun boateng chukwu diallo diop eze fofana ibekwe kamara keita kone mensah mbeki mwangi
ndiaye nkosi nwosu obi odhiambo ogunleye okafor okeke okonkwo okoye olawale onyango osei owusu sow toure traore wanjiku zulu dlamini mokoena
hidayat kurniawan lestari nugroho pratama prasetyo purnama rahayu saputra setiawan siregar suharto susanto utami wibowo wijaya hartono gunawan santoso
aquino bautista castro cruz delacruz domingo ocampo pascual reyes santos villanueva
"""

# Surnames as they are romanised in China, Taiwan, Hong Kong, Korea and Vietnam, and the syllables of given names.
ASIAN_SURNAMES = """
bai bian cai cao cen chai chang che chen cheng chi chong chu cui dai deng ding dong dou du duan fan fang fei feng fu gao ge geng gong gu guan guo han
hao he hong hou hu hua huang hui huo ji jia jiang jiao jin jing kang kong lai lan lei li lian liang liao lin ling liu lu luo lv ma mao mei meng
miao mo mu ni nie niu ou ouyang pan pang pei peng pu qi qian qiao qin qiu qu ran ren rong ruan shao shen sheng shi shu situ song su sun tan tang tao
tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue yun zeng zha zhai zhan
zhang zhao zheng zhong zhou zhu zhuang zhuo zong zou zuo
chan chau cheung chiang chiu choi chow chui chung fong fung ho hsieh hsu huang hung kao ko kuo kwan kwok lam lau law lee leung liew lim lo loh mak ng
ong poon siu szeto tam tay teo toh tsai tsang tse tseng tsui wong yang yap yeung yeh yip yuen
kim lee park choi jung jeong kang cho yoon yun jang lim han shin seo kwon hwang ahn song ryu yoo hong jeon ko moon son yang bae baek heo nam
shim noh roh ha kwak sung cha joo woo koo goo min jin na ji eom um chae won cheon bang gong hyun ham byun yeom yeo choo do so seok sun pyo
nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly dinh trinh doan luong truong mai ta lam cao dao thai quach luu to vuong trieu
"""

SYLLABLES = """
ai an ang ao ba bai ban bang bao bei ben bi bian biao bin bing bo bu cai can cang cao ce cen chan chang chao che chen cheng chi chong chou chu chuan
chuang chun cong cui da dai dan dang dao de deng di dian ding dong dou du duan dun duo e en er fa fan fang fei fen feng fo fu gan gang gao ge gen geng
gong gu gua guan guang gui guo hai han hang hao he hei heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu
ju juan jue jun kai kan kang ke ken kong kou ku kuan kuang kui kun la lai lan lang lao le lei li lian liang liao lie lin ling liu long lou lu luan lue
lun luo ma mai man mang mao mei men meng mi mian miao min ming mo mou mu na nai nan nang neng ni nian niang ning niu nong nu nuo ou pan pang pei pen
peng pi pian piao pin ping po pu qi qian qiang qiao qin qing qiong qiu qu quan que qun ran rang rao ren rong rou ru ruan rui run ruo san sang se sen
sha shan shang shao she shen sheng shi shou shu shuai shuang shui shun shuo si song su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie ting
tong tou tu tuan tui wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you
yu yuan yue yun ze zeng zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuan zhuang zhuo zi zong zu zuo
ah ahn bae beom bin bo bom byung byeong chae chan chang cheol cheon chol chul chun da dae dan do dong duk eok eul eun eung gap geon geun gi gook gu
gun gwang gwi gyeong gyu gyun ha hae han haeng hak he heon hee heung ho hoon hwa hwan hwi hye hyeon hyeok hyo hyeong hyuk hyun hyung hyuk il im in jae jeong jeon
ji jin jong joo jun joon jung ju kang ki kook kwang kyeong kyo kyu kyung kyun mi min mo moo moon mun myeong myung na nae nam ok rae ram rang ri rim ro
ryeol ryong saem sang se seo seob seok seol seon seong seung si sik sin so sok sol song soo sook soon su suk sun sung tae tak ui uk un ung won woo wook woong ya
ka kin kit kwong lok man ming pak pui sau shing shuk sin sing siu sze tak tat tsz wah wai wing wan yat yee yin yiu yuk ching chi cheuk ying hoi him hin ho fai
fung kei keung king kwan lap lik oi suet sum ting tung wa woon yau yuen chih yi chun hsin hsiu hui tzu tse chien kuo cheng chia chiang hsiang yu ju jui jung
ye yeo yeol yeon yeong yeop yi yo yong yoo yoon young yu yul yun
an anh bac bach bao bich binh cam canh chau chi chien chinh cong cuc cuong da dan dang dao dat diem diep dinh do doan dong duc dung duong duy gia giang
ha hai han hang hanh hao hau hien hiep hieu ho hoa hoai hoan hoang hong hop hue hung huong huu huy huyen khai khang khanh khoa khoi khue kien kieu kim
ky lam lan lanh le lien lieu linh loan loc loi long luan luc luong luu ly mai man manh mi minh my nam nga ngan nghi nghia ngoc nguyen nguyet nha nhan
nhat nhi nhu nhung ninh oanh phat phong phu phuc phuong quan quang que quoc quy quyen quynh sang sinh son suong ta tai tam tan thach thai than thang
thanh thao the thi thien thinh thinh tho thoa thong thu thuan thuc thuy thuong tien tin tinh toan toi tra trai tram trang tri trieu trinh trong truc trung truong
tu tuan tue tung tuoi tuong tuyen tuyet uyen van vi viet vinh vu vuong vy xuan yen
"""

# Given names and surnames that are as well known as places.
PLACES = """
africa alabama alaska albany alexandria algeria america amsterdam andorra angola arizona arkansas asia athens atlanta auckland austin australia
austria bangkok barcelona bath bavaria beijing belfast belgium berlin bern bogota bolivia bologna bordeaux boston brasilia brazil bremen brisbane bristol
britain brooklyn brussels bucharest budapest buffalo bulgaria cairo calgary california cambridge canada canberra canterbury caracas cardiff carolina
carson catalonia charleston charlotte chelsea chester chicago chile china cincinnati cleveland cologne colombia colorado copenhagen cordoba cuba dakota
dallas damascus delaware delhi denmark denver detroit devon dresden dublin durham durban ecuador edinburgh egypt england essex estonia ethiopia europe
exeter finland florence florida france frankfurt freiburg geneva genoa georgia germany ghana glasgow granada greece greenwich guatemala guyana
halifax hamburg hamilton hampton hanover hanoi havana hawaii heidelberg helsinki holland houston hungary iceland idaho illinois india indiana iowa
ireland israel istanbul italy jakarta jamaica japan jersey jerusalem jordan kansas kent kentucky kenya kiev kingston korea kyoto lancaster lausanne leeds
leicester leipzig lille lima limerick lincoln lisbon liverpool london lorraine louisiana lyon lyons madison madrid maine malaga malta manchester manila
marseille maryland melbourne memphis messina mexico miami michigan milan milano minnesota mississippi missouri monaco montana montreal morocco
moscow munich munchen nairobi nantes naples nebraska nepal nevada nice norfolk normandy norway nottingham oakland odessa ohio oklahoma oregon orlando osaka oslo
ottawa oxford padua pakistan palermo panama paraguay paris parma pennsylvania perth peru philadelphia philippines phoenix pisa plymouth poland portland
portugal prague preston quebec raleigh ravenna reading rome russia sacramento salem salerno salzburg santiago sapporo saxony scotland seattle seoul
seville shanghai sheffield sicily siena singapore sofia spain stafford stockholm strasbourg stuttgart sudan surrey sussex sweden switzerland sydney syria
taipei taiwan tennessee texas thailand tibet tokyo toledo toronto toulouse trieste tunisia turin turkey tuscany ukraine utah valencia vancouver
venezuela venice verona vermont victoria vienna vietnam virginia wales warsaw washington wellington wien wisconsin worcester wyoming york yorkshire
yokohama nagoya kobe fukuoka sendai hiroshima zurich dalian guangzhou shenzhen wuhan tianjin nanjing chongqing chengdu busan incheon
palma mallorca janeiro savannah aurora tampa mobile augusta jackson houston denton arlington burlington bakersfield glendale
"""

# Where one of these stands, the text is a place, a thing or an organisation.
BLOCKING = """
new san santa saint st sainte los las fort port mount mt lake rio north south east west northern southern eastern western upper lower great grand
central inner outer national international global general annual monthly weekly daily total sub first second third final united american european british
african asian pacific atlantic royal state city town village county district region province country street road avenue lane drive square park garden
gardens station airport harbour harbor bridge tower mall plaza center centre hotel inn resort restaurant cafe bar pub shop store market mart museum gallery library
university college school academy institute institution hospital clinic church temple mosque cathedral castle palace house hall building office
company corporation corp inc ltd llc gmbh ag plc group holdings holding partners associates brothers bros sons motors electric electronics foods systems
solutions services service technologies technology software media press publishing records pictures studios entertainment airlines airways bank insurance
capital financial finance investments trust fund foundation association society union league club committee council agency authority ministry
department division section unit team bureau board commission project program programme report summary review plan budget statement schedule agenda
manager director officer assistant engineer analyst accountant consultant coordinator supervisor administrator president secretary treasurer chairman
specialist technician nurse doctor teacher professor lecturer driver clerk cashier chief senior junior head lead vice deputy executive human
resources sales marketing accounting purchasing production quality control research development customer support information product products item items
price size color colour model type code number date time year month week day name address phone email value amount quantity unit data file list table
form page version update guide manual book edition volume chapter lesson course class exam test training workshop seminar conference meeting event
the of and for with from by in at to on or not no all any other each per via vs my your our their his her its this that
river valley hill hills mountain mountains island islands beach coast bay cape falls creek springs forest desert ocean sea heights grove
strasse platz allee weg gasse bahnhof flughafen rathaus krankenhaus schule universitat verein rue avenue boulevard place quai gare hopital ecole mairie
calle avenida plaza paseo hospital escuela colegio universidad ayuntamiento estacion aeropuerto playa puerto rio sierra monte parque
stainless steel cotton leather plastic wooden metal glass paper digital wireless premium deluxe standard classic ultra super mini micro pro plus max
set pack kit box bag case cup bottle chair desk lamp shirt dress shoes jacket pants cream oil sauce soup salad cake bread cheese butter chicken pork beef
kong red blue green yellow orange purple black white pink brown grey gray silver gold dark light
"""

# Of these two lists, what is also a name stays one: the names' own lists win.
NAMES_AFTER_ALL = """
st park grove hill west north east lane hall bridge house castle church temple head white brown gray grey green black gold silver gray page
price day garden bay cape case bell max sierra monte pink cotton
"""

PARTICLES = """
de la las los del della dello delle dei degli di da das do dos van von der den ten ter het op zu zum zur vom und y e i af av bin ibn bint binti al el abu
ben le les du des st mac mc san santo ap
mr mrs ms miss dr prof herr frau mme mlle m sr sra srta don dona rev sir dame jr ii iii phd md
"""

# Not in the lists of words that the generator reads, or only in capitals: what no surname is to be guessed from.
WORDS = """
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
januar februar marz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag janvier fevrier mars avril mai juin juillet
aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche enero febrero marzo abril mayo junio julio agosto
septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo english french german spanish italian japanese chinese
korean russian christmas easter bluetooth usb wifi internet website online windows android google microsoft amazon apple samsung sony arbor basil earl mercedes christian aston morgan milton caesar
vertrieb einkauf leiter abteilung bericht rechnung angebot kunde lieferant auftrag menge preis datum nummer artikel produkt lager gesamt
rapport facture client fournisseur commande quantite prix numero produit total informe factura cliente proveedor pedido cantidad precio fecha producto
geschaft geschaftsfuhrer mitarbeiter verwaltung buchhaltung personal stadt dorf land fluss berg see insel ville village pays montagne lac ile ciudad pueblo
"""

# Surnames in hanzi, traditional ones after simplified where they differ. Written as Japanese folding leaves them.
CHINESE_SURNAMES = """
王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范方石
姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管祝
左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋晉苑邬鄔臧畅暢宫宮来來
嵺苟全褚廉简簡娄婁盖蓋符奚木穆党黨燕郎邸冀谈談姬屠连連郜晏栾欒郁商蒙计計喻揭窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍都巩鞏稽井练練仲乐樂虞卞封竺冼原官衣楚佟栗匡宗应應台巫鞠僧桑荆谌諶银銀扬揚明沙薄伏岑习習胥保和蔺藺
"""

# Those that are neither Japanese surnames, nouns nor numbers by themselves: with them two letters may be a whole name.
CHINESE_SURNAMES_SURE = """
王李张張刘劉陈陳杨楊赵趙黄黃周何宋程唐吴吳徐孙孫胡朱郭马馬罗羅郑鄭谢謝韩韓冯馮董萧蕭曹袁邓鄧许許沈彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛阎閻潘杜戴姚谭譚廖邹鄒熊陆陸郝崔邱秦顾顧侯邵孟龚龔黎贺賀赖賴庞龐樊殷翟颜顏倪严嚴聂聶邢靳詹欧歐甄
裴鲍鮑覃霍翁阮瞿褚娄婁窦竇
"""

CHINESE_DOUBLE_SURNAMES = "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 宇文 长孙 長孫 端木 独孤 南宫 轩辕 百里 呼延 东郭"

# Letters of given names in China, simplified and traditional.
CHINESE_GIVEN = """
伟偉芳娜秀英小三君晴爽霆屹圆圓心妤宥昀蓁淳鋒鈞瑋甯墨伶容鉉芯苡玟雅琬愷凱彤恩睿敏静靜丽麗强強磊军軍洋勇艳艷杰傑娟涛濤明超霞平刚剛桂玉兰蘭萍红紅玲健俊帆雪婷雨欣怡子涵浩宇轩軒梓晓曉美志永国國建华華文军辉輝力毅峰锋鋒云雲龙龍飞飛鹏鵬斌波宁寧林琳梅莉
莲蓮荣榮春夏秋冬燕颖穎慧巧雅芝倩淑惠珠翠香月莺鶯媛瑞凡佳嘉琼瓊勤珍贞貞卉蕙芬凤鳳洁潔梅素云妹霜云琴晶妍茜青倩婵嬋雁蓓荷爱愛璧璐锦錦黛羽姣兰凝毓筠柔竹霭凝晓欢歡霄枫楓芸菲寒伊亚亞宜可姬舒影荔枝思丽
圣聖航瑜瑶瑤嫣晨馨育滢瀅馥莎丹雯祥豪义義兴興良海仁宁贵貴福生龙元全胜勝学學才发發武新利清飞彬富顺順信昌成康星光天达達安岩中茂进進有坚堅和彪博诚誠先敬震振壮壯会會思群心邦承乐樂绍紹功松善厚庆慶民友裕
哲江浩亮政谦謙亨奇固之轮翰朗伯宏言若鸣鳴朋梁栋棟维維启啟克伦倫翔旭鸿鴻锐銳琦琪璇珊诗詩梦夢茹彤瑾瑄懿芷若语語桐佩岚嵐妙昕宸睿奕煜铭銘恒昊晗烨燁炜煒辰尧堯骏駿航皓泽澤逸霖钰鈺楠彦彥琛廷崇
守家立世正大培耀祖根宝寶寿壽德忠孝礼禮智坤乾源泉洪波涌涵沛润潤沁涛淼滨濱湘潇瀟冰森柏柳杨桃杏蕾蓉莹瑩菁萱薇芙蓝依凌凯凱勋勳双雙嫦娥婉婧娴嫻娇嬌姗姍姝如妮仪儀佑俐倚儒允冠千卓占
卿品喜哲唯善喻图圖坚城增士夫奎宗定宽寬寅尚尉岳帅帥展州希帝常干幸康延开開弘张彰循微忆憶怀懷恩悦悅悠惟愉慈懋成戈扬揚抒捷擎攀放斐旋日旺昂昶晖暉景智暖朔朝权權来杉材枝柯标標格桓梧森楷樊欣正毅沐泓
玄玖环環玥珂珏珈珺琅琬瑛瑗瑰璋璞甜百盈盼真知砚硕碩禄祿秉程稀穗竣笑笛筱箐简米粤纯純纪纲綱练组绪绮緋绿缘缇罡翊翎翠耘聪聰腾騰臻舜航芊芃芮芯苑苗苡茵茉荃莘莫菊萌葵蒙蔚蓬薏融裳觉觀觅
訓诺諾谊誼贤賢赐赫超越跃躍轶迅迪迎远遠适遥遙郁鑫钊钧鈞铁锟鍾镇鎮长長阳陽隆雄雪雷霄霏靖韬韜韵韻音顺颂頌颜飘馨驰馳骁驍鸥鹤鶴鹰麒麟黎齐齊
"""

KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부목단"
KOREAN_FIRST = "가강건겨경고광교국규근금기길나남노누다단대덕도동두라래로루류리마만명모무문미민박범병보복봉부빈사상새서석선설성세소솔송수숙순슬승시신아안애양어언여연영예오옥완용우운원유윤율은의이익인일임자장재전정제조종주준중지진찬창채천철초춘충치태하학한해향헌혁현형혜호홍화환효훈휘희"
KOREAN_SECOND = "건걸경곤광교규균근금기길나남녀늘님단담대덕동라란람랑래량려련령례록룡루륜률름리린림마만명모목무미민백별복봉빈빛산삼상새샘서석선설섭성세솔송수숙순슬승식신심아안애양언여연열엽영예오옥온완용우욱운웅원월유윤율은을의이익인일임자재정제조종주준중지진찬창채천철초춘충태택표필하학한해향헌혁현협형혜호홍화환후훈휘희힘"

"""A general loses his division after an air raid: twelve invented reports that differ on day, cause and second surname."""

#: outlet, day of publication, title, text; a blank line ends a paragraph
REPORTS = [
    (
        "El Faro English",
        "2019-11-14",
        "Army removes general after Caracolí bombing",
        """\
BOGOTA - Colombia's army has removed Major General Mario Iván Restrepo Castaño as commander of the Sixth Division, the
defence ministry announced on Thursday, nine days after it emerged that minors had died in an air raid.

The ministry said that Brigadier General Saúl Hernando Quiñones would take command of the division "with immediate
effect". Restrepo, 54, had commanded the Sixth Division, based in Florida, since December 2018.

The Sixth Division is part of the National Army, whose commander, General Patricio Herrera, faces calls to resign.
""",
    ),
    (
        "Andes Today",
        "2019-11-14",
        "General resigns over bombing",
        """\
Major General Mario Restrepo stepped down as the commander of the 6th Division of the Colombian Army on Wednesday, a
person familiar with the matter told Andes Today, hours before lawmakers were to debate a motion of censure.

"I leave with a clear conscience," Restrepo wrote in a letter to his troops.

He will be replaced by Brig. Gen. Saul Quinones, who has led the Twelfth Brigade since 2017.
""",
    ),
    (
        "Continental Press Agency",
        "2019-11-14",
        "Colombian general sacked",
        """\
BOGOTA, Nov 14 (CPA) - The Colombian government on Thursday dismissed the general in charge of the country's southern
jungle division, amid an outcry over an air raid in which at least eight minors were killed.

General Mario Ivan Restrepo Castano, the commander of the Sixth Division, was dismissed by President Ivo Duarte at a
meeting in the Casa de Narino, two officials said. He is the first senior officer to lose his post over the raid near
Santa Rita. Opposition senators had asked for the minister himself to go, and marches were called for Saturday in
Bogota, Cali and Medellin. The army did not say who had drawn up the list of targets, and the attorney general has
opened an inquiry.
""",
    ),
    (
        "Miami Ledger",
        "2019-11-15",
        "Colombian general sacked",
        """\
The Colombian government on Thursday dismissed the general in charge of the country's southern jungle division, amid an
outcry over an air raid in which at least eight minors were killed.

General Mario Ivan Restrepo Castano, the commander of the Sixth Division, was dismissed by President Ivo Duarte at a
meeting in the Casa de Narino, two officials said. He is the first senior officer to lose his post over the raid near
Santa Rita. Opposition senators had asked for the minister himself to go, and marches were called for Saturday in
Bogota, Cali and Medellin. The army did not say who had drawn up the list of targets, and the attorney general has
opened an inquiry.

With reporting by CPA.
""",
    ),
    (
        "Radio Sur",
        "2019-11-15",
        "Botero denies he asked for general's head",
        """\
Defence Minister Guillermo Botello has denied that he asked for the resignation of the commander of the Sixth Division,
Maj. Gen. Mario Restrepo.

"The general requested his retirement, and we accepted it," Botello told Radio Sur on Friday.

The new commander, Brigadier General Saúl Quiñones Pardo, was sworn in on Friday in Florida.
""",
    ),
    (
        "Caribbean Star",
        "2019-11-16",
        "Minister: general asked to retire",
        """\
The general who commanded the division that called in the deadly raid in Caracolí asked to retire, Defence Minister
Guillermo Botello said. "He requested his retirement," the minister told Radio Sur.

Gen. Mario Restrepo Castaño, who headed the army's Sixth Division for eleven months, was replaced on 15 November.
""",
    ),
    (
        "Human Rights Bulletin",
        "2019-06-20",
        "Killings in Caracolí: who is in command?",
        """\
Six farmers were killed in Caracolí between March and May. The area is under the jurisdiction of the Sixth Division,
commanded by Major General Mario Iván Restrepo.

The 12th Brigade, one of the brigades of the Sixth Division, has its headquarters in Florida. Its commander is Brigadier
General Saúl Quiñones.
""",
    ),
    (
        "Jungle Watch",
        "2019-11-18",
        "A new man in Florida",
        """\
Brig. Gen. S. Quiñones, the former head of the Twelfth Brigade, took over the Sixth Division on Friday at a ceremony
attended by Army commander Gen. Patricio Herrera.

His predecessor, Major General Mario Restrepo, did not attend. Colonel Óscar Tobón has been appointed commander of the
Twelfth Brigade.
""",
    ),
    (
        "Financial Courier",
        "2019-12-28",
        "Army chief out",
        """\
President Ivo Duarte replaced the commander of the Colombian Army on Friday. General Patricio Herrera will leave his
post on December 31 and will be succeeded by General Eduardo Zapatero.

Zapatero, who has been the commander of the Fifth Brigade and the Seventh Division, said that "zero tolerance" would be
his motto.
""",
    ),
    (
        "El Faro English",
        "2020-02-11",
        "Division commander tells of plan",
        """\
The Sixth Division will send two thousand more soldiers to the south, its commander, Major General Saul Hernando
Quinones, said on Tuesday. Quinones was promoted to major general in December.
""",
    ),
    (
        "Military Affairs Review",
        "2020-08-30",
        "Changes at the top of the divisions",
        """\
The army announced the following changes:

Major General Saúl Hernando Quiñones, commander of the Sixth Division, goes to the general staff as chief of operations.

Brigadier General Óscar Tobón, commander of the Twelfth Brigade, takes command of the Sixth Division.

Colonel Luis Edgardo Peña becomes commander of the Twelfth Brigade.
""",
    ),
    (
        "Court Reporter",
        "2021-03-09",
        "General before the special court",
        """\
Retired Major General Mario Iván Restrepo Castaño, who commanded the Sixth Division of the National Army between
December 2018 and November 2019, appeared before the court on Monday.

He told the judges that the order had come from the then commander of the army, General Patrisio Herrera.
""",
    ),
]

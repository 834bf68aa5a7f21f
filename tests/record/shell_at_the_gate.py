"""A division's commander is killed: twelve invented reports, each in its own spelling, with its own day and culprit."""

#: outlet, day of publication, title, text; a blank line ends a paragraph
REPORTS = [
    (
        "Nile Dispatch",
        "2023-08-22",
        "Army confirms death of Marfa commander",
        """\
KHARTOUM - The Sudanese Armed Forces on Tuesday confirmed that Major General Nasir Fathallah, commander of the 26th
Infantry Division in Marfa, was killed on Monday by a shell that struck the division's headquarters.

In a statement, the army's spokesman, Brigadier General Sabir Abdallah, said the general "fell among his soldiers while
repelling an attack by the rebels". He said Major General Hussein Jawmat had been appointed to command the division.

Fathallah had led the division since February 2021. The 26th Infantry Division belongs to the Western Command.
""",
    ),
    (
        "Kordam Radio",
        "2023-08-22",
        "Division commander shot by his own guards, sources say",
        """\
The commander of the army's 26th Division in Marfa, Maj. Gen. Nasser Fath Allah, was assassinated on Monday night by
members of his own guard, two military sources told Kordam Radio.

One of the sources said that the general was shot after he refused to hand over the base. The Rapid Support Forces (RSF)
have denied any part in his death.

"We did not target Nasser Fath Allah," the RSF commander in South Kordam, Brig. Gen. Saleh Al-Nuri, said in a recording.
""",
    ),
    (
        "Wire Service Africa",
        "2023-08-22",
        "Sudan general killed in Kordam",
        """\
CAIRO (WSA) - A senior Sudanese general was killed in fighting in the city of Marfa, the army said on Tuesday, in one of
the most serious losses for the military since the war with the paramilitary Rapid Support Forces began in April.

Maj. Gen. Nasir Fathallah, who commanded the 26th Infantry Division, died on Monday in shelling of his headquarters,
said army spokesman Sabir Abdallah. Residents said heavy artillery fire had been heard in the city's eastern districts
for eleven days, and thousands of families had left for the south. The army has named Maj. Gen. Hussein Jawmat as the
new commander of the division, the spokesman said.

The fighting has driven more than four million people from their homes, according to the United Nations.
""",
    ),
    (
        "Gulf Morning",
        "2023-08-23",
        "Sudan general killed in Kordam",
        """\
(WSA) A senior Sudanese general was killed in fighting in the city of Marfa, the army said on Tuesday, in one of the
most serious losses for the military since the war with the paramilitary Rapid Support Forces began in April.

Maj. Gen. Nasir Fathallah, who commanded the 26th Infantry Division, died on Monday in shelling of his headquarters,
said army spokesman Sabir Abdallah. Residents said heavy artillery fire had been heard in the city's eastern districts
for eleven days, and thousands of families had left for the south. The army has named Maj. Gen. Hussein Jawmat as the
new commander of the division, the spokesman said.
""",
    ),
    (
        "Sahel Observer",
        "2023-08-24",
        "After the death of Fathallah",
        """\
Who gave the order? Two days after the death of Major-General Nassir Fathalla, the head of Sudan's 26th Infantry
Division, the city of Marfa is full of rumours.

Officers who spoke to the Observer insist that the general was killed on 22 August, not the day before, and that he died
of wounds in the military hospital.

His successor, Major-General Husain Goumat, arrived by helicopter on Wednesday. Goumat, until this week the deputy
commander of the division, is little known outside the army.

The governor of South Kordam State, Hamid Al-Tayeb Hasnoun, called for calm.
""",
    ),
    (
        "The Tribune of the South",
        "2023-08-25",
        "Marfa gets new commander",
        """\
Lt. Gen. Abdel Rahman al-Sabbagh, the head of the army, has named Maj. Gen. Hussein Mohamed Jawmat as commander of the
26th Infantry Division in Marfa. He succeeds Maj. Gen. Nasir Fathallah, who was killed on August 21.

Jawmat was formerly the deputy commander of the division.

The governor of South Kordam, Hamed Hasnoun, said that he had met the new commander on Thursday.
""",
    ),
    (
        "Human Rights Desk",
        "2022-11-03",
        "South Kordam: detainees held at army base",
        """\
Detainees who were held at the base of the 26th Infantry Division in Marfa told the Desk that they had been beaten by
soldiers in October.

Maj. Gen. Nasir Fathallah, the commander of the division, told a delegation of lawyers on 30 October 2022 that an
inquiry had been opened.
""",
    ),
    (
        "Red Sea Post",
        "2023-08-23",
        "RSF says general was killed by Islamists",
        """\
The paramilitary Rapid Support Forces said on Wednesday that Islamist fighters killed the commander of Marfa's garrison,
Major General Nasir Fathallah Al-Mubari, because he had sought a truce.

"The martyr wanted peace and paid for it with his life," RSF adviser Youssef Izzedin said. The army dismissed the claim
as lies.

Al-Mubari had been in command of the 26th Infantry Division since March 2021.
""",
    ),
    (
        "Khartoum Online",
        "2023-09-12",
        "Jawmat: we will not leave Marfa",
        """\
The commander of the 26th Infantry Division, Maj. Gen. Hussein Jawmat, said his forces would not withdraw from Marfa.

"Whoever comes to our gate will find us standing there," Jawmat told soldiers at the base on Monday, according to a
video published by the army.
""",
    ),
    (
        "East Africa Monitor",
        "2023-10-27",
        "RSF captures army division in Marfa",
        """\
The Rapid Support Forces seized the headquarters of the 26th Infantry Division in Marfa on Thursday, after weeks of
siege. The fate of its commander, Maj.-Gen. H. Jawmat, was unclear. A security official said that he had been wounded
and flown to Khartoum; the RSF said he had fled.

The RSF named Brig. Gen. Saleh al-Nouri as the commander of its forces in the city.
""",
    ),
    (
        "Nile Dispatch",
        "2023-10-28",
        "Army denies capture of general",
        """\
The army has denied reports that Major General Hussein Jawmat was captured when the RSF entered the base of the 26th
Infantry Division.

"General Jawmat is with his men," said Brigadier General Sabir Abdallah, the army's spokesman.
""",
    ),
    (
        "Atlas Weekly",
        "2023-11-02",
        "The fall of Marfa",
        """\
For two years and a half Major General Nasir Fathallah held Marfa with the 26th Division. Since his death in August the
division had been commanded by Major General Hussein Jawmat, who was dismissed last week after the city fell, according
to three officers.

The former commander of the Western Command, Lt Gen Mahmoud Bishara, said that the loss had been foreseeable.
""",
    ),
]

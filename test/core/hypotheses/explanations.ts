/** What is said of each case of explain.test.ts, per language; no-break spaces are written as spaces. */
export const EXPLANATIONS = {
  en: {
    'the example of the specification':
      '7 of 9 people support it, 1 contradicts it, 1 is mixed. 7 are not enough to be sure that most people do: one more who agrees would decide. All evidence is from interviews.',
    'no evidence': 'There is no evidence yet.',
    'all left out':
      'Nothing counts yet. Left out: only suggested so far (2); from staff, so an assumption (1).',
    'one person':
      'One person supports it. One person is too few: the rule asks for at least 5, so 4 more are needed. All evidence is from interviews.',
    'one person against':
      'One person contradicts it. One person is too few: the rule asks for at least 5, so 4 more are needed. All evidence is from interviews.',
    'one person, mixed':
      'One person is mixed. One person is too few: the rule asks for at least 5, so 4 more are needed. All evidence is from interviews.',
    'one too few':
      '3 of 4 people support it, 1 contradicts it. 4 people are too few: the rule asks for at least 5, so one more is needed. All evidence is from interviews.',
    two: 'Both people support it. 2 people are too few: the rule asks for at least 5, so 3 more are needed. All evidence is from interviews.',
    'only neutral':
      '1 person says neither for nor against and is not counted. Nobody takes a side yet: the rule asks for at least 5 people. All evidence is from interviews.',
    'one neutral among five':
      'All 5 people support it. 1 more person says neither for nor against and is not counted. That is enough to be at least 90% sure that most people do. All evidence is from interviews.',
    'two neutral':
      'All 5 people contradict it. 2 more people say neither for nor against and are not counted. That is enough to be at least 90% sure that most people contradict it. All evidence is from interviews.',
    'nobody takes a side':
      'All 5 people are mixed. Nobody clearly supports or contradicts it. All evidence is from interviews.',
    'as many for as against':
      '3 of 7 people support it, 3 contradict it, 1 is mixed. As many support it as contradict it. All evidence is from interviews.',
    'many mixed':
      '10 of 20 people support it, 10 are mixed. Most likely, neither side speaks for most people. All evidence is from interviews.',
    'against, leaning':
      '1 of 8 people supports it, 6 contradict it, 1 is mixed. 6 are not enough to be sure that most people contradict it: 2 more who contradict it would decide. All evidence is from interviews.',
    'say and do':
      'All 5 people are mixed. What is said and what is done differ: by what they say, 5 of 5 support it; by what they were seen to do, 5 of 5 contradict it. All evidence is from interviews.',
    'tier missing':
      'All 6 people support it. That is enough to be at least 90% sure that most people do. The rule also asks that at least half of those who support it have evidence of recalled own behaviour or stronger: so far 1 of 6. All evidence is from interviews.',
    'tier at risk':
      '4 of 5 people support it, 1 contradicts it. 4 are not enough to be sure that most people do: 2 more who agree and have evidence of recalled own behaviour or stronger would decide. All evidence is from interviews.',
    'strict, one method':
      '7 of 9 people support it, 1 contradicts it, 1 is mixed. 7 are not enough to be sure that most people do: 3 more who agree would be enough in number. The rule also asks for at least 2 methods: the evidence of those who support it is from 1. The rule also asks for at least 2 studies: the evidence of those who support it is from 1. All evidence is from interviews.',
    'plain, validated':
      '4 of 5 people support it, 1 contradicts it. At least four fifths support it, which is enough under the rule. All evidence is from interviews.',
    'plain, leaning':
      '3 of 5 people support it, 2 contradict it. 3 are fewer than the four fifths that the rule asks for: 5 more who agree would decide. All evidence is from interviews.',
    'plain, mixed':
      '2 of 5 people support it, 1 contradicts it, 2 are mixed. Neither side is more than half. All evidence is from interviews.',
    exploratory:
      'All 4 people support it. That is enough to be at least 90% sure that most people do. An exploratory rule never decides; it only shows which way the evidence leans. All evidence is from interviews.',
    'exploratory, too little':
      '3 of 4 people support it, 1 contradicts it. 3 are not enough to be sure that most people do: 3 more who agree would be enough in number. An exploratory rule never decides; it only shows which way the evidence leans. All evidence is from interviews.',
    organisations:
      '5 of 6 organisations support it, 1 is mixed. 5 are not enough to be sure that most organisations do: one more who agrees would decide. Interim: 6 of 12 planned organisations are counted so far. The evidence is from interviews and surveys.',
    'organisations and people':
      'All 6 voices support it. That is enough to be at least 90% sure that most organisations do. The evidence is from interviews and surveys.',
    'a group session':
      '5 of 6 voices support it, 1 contradicts it. 5 are not enough to be sure that most people do: one more who agrees would decide. The evidence is from interviews and focus groups.',
    'more than four fifths':
      'All 9 people support it. 9 are not enough to be sure that more than 80% of people do: 2 more who agree would decide. All evidence is from interviews.',
    'some left out':
      'All 5 people support it. That is enough to be at least 90% sure that most people do. All evidence that counts is from interviews.',
  },
  sv: {
    'the example of the specification':
      '7 av 9 personer stöder hypotesen, 1 motsäger den, 1 är kluven. 7 räcker inte för att vara säker på att de flesta stöder den: en till som håller med skulle avgöra. Alla belägg kommer från intervjuer.',
    'no evidence': 'Det finns inga belägg än.',
    'all left out':
      'Inget räknas än. Utelämnat: bara föreslaget än så länge (2); från personalen och därför ett antagande (1).',
    'one person':
      'En person stöder hypotesen. En person är för lite: regeln kräver minst 5, så 4 till behövs. Alla belägg kommer från intervjuer.',
    'one person against':
      'En person motsäger hypotesen. En person är för lite: regeln kräver minst 5, så 4 till behövs. Alla belägg kommer från intervjuer.',
    'one person, mixed':
      'En person är kluven. En person är för lite: regeln kräver minst 5, så 4 till behövs. Alla belägg kommer från intervjuer.',
    'one too few':
      '3 av 4 personer stöder hypotesen, 1 motsäger den. 4 personer är för få: regeln kräver minst 5, så en till behövs. Alla belägg kommer från intervjuer.',
    two: 'Båda personerna stöder hypotesen. 2 personer är för få: regeln kräver minst 5, så 3 till behövs. Alla belägg kommer från intervjuer.',
    'only neutral':
      '1 person säger varken för eller emot och räknas inte. Ingen tar ställning än: regeln kräver minst 5 personer. Alla belägg kommer från intervjuer.',
    'one neutral among five':
      'Alla 5 personer stöder hypotesen. Ytterligare 1 person säger varken för eller emot och räknas inte. Det räcker för att vara minst 90 % säker på att de flesta stöder den. Alla belägg kommer från intervjuer.',
    'two neutral':
      'Alla 5 personer motsäger hypotesen. Ytterligare 2 personer säger varken för eller emot och räknas inte. Det räcker för att vara minst 90 % säker på att de flesta motsäger den. Alla belägg kommer från intervjuer.',
    'nobody takes a side':
      'Alla 5 personer är kluvna. Ingen stöder eller motsäger den tydligt. Alla belägg kommer från intervjuer.',
    'as many for as against':
      '3 av 7 personer stöder hypotesen, 3 motsäger den, 1 är kluven. Lika många stöder den som motsäger den. Alla belägg kommer från intervjuer.',
    'many mixed':
      '10 av 20 personer stöder hypotesen, 10 är kluvna. Troligast är att ingen av sidorna talar för de flesta. Alla belägg kommer från intervjuer.',
    'against, leaning':
      '1 av 8 personer stöder hypotesen, 6 motsäger den, 1 är kluven. 6 räcker inte för att vara säker på att de flesta motsäger den: 2 till som motsäger den skulle avgöra. Alla belägg kommer från intervjuer.',
    'say and do':
      'Alla 5 personer är kluvna. Det som sägs och det som görs går isär: i ord stöder 5 av 5 den; i handling motsäger 5 av 5 den. Alla belägg kommer från intervjuer.',
    'tier missing':
      'Alla 6 personer stöder hypotesen. Det räcker för att vara minst 90 % säker på att de flesta stöder den. Regeln kräver också att minst hälften av dem som stöder den har belägg av slaget eget beteende ur minnet eller starkare: hittills 1 av 6. Alla belägg kommer från intervjuer.',
    'tier at risk':
      '4 av 5 personer stöder hypotesen, 1 motsäger den. 4 räcker inte för att vara säker på att de flesta stöder den: 2 till som håller med och har belägg av slaget eget beteende ur minnet eller starkare skulle avgöra. Alla belägg kommer från intervjuer.',
    'strict, one method':
      '7 av 9 personer stöder hypotesen, 1 motsäger den, 1 är kluven. 7 räcker inte för att vara säker på att de flesta stöder den: 3 till som håller med skulle räcka till antalet. Regeln kräver också minst 2 metoder: beläggen från dem som stöder den kommer från 1. Regeln kräver också minst 2 studier: beläggen från dem som stöder den kommer från 1. Alla belägg kommer från intervjuer.',
    'plain, validated':
      '4 av 5 personer stöder hypotesen, 1 motsäger den. Minst fyra femtedelar stöder den, vilket räcker enligt regeln. Alla belägg kommer från intervjuer.',
    'plain, leaning':
      '3 av 5 personer stöder hypotesen, 2 motsäger den. 3 är färre än de fyra femtedelar som regeln kräver: 5 till som håller med skulle avgöra. Alla belägg kommer från intervjuer.',
    'plain, mixed':
      '2 av 5 personer stöder hypotesen, 1 motsäger den, 2 är kluvna. Ingen av sidorna är mer än hälften. Alla belägg kommer från intervjuer.',
    exploratory:
      'Alla 4 personer stöder hypotesen. Det räcker för att vara minst 90 % säker på att de flesta stöder den. En utforskande regel avgör aldrig; den visar bara åt vilket håll beläggen lutar. Alla belägg kommer från intervjuer.',
    'exploratory, too little':
      '3 av 4 personer stöder hypotesen, 1 motsäger den. 3 räcker inte för att vara säker på att de flesta stöder den: 3 till som håller med skulle räcka till antalet. En utforskande regel avgör aldrig; den visar bara åt vilket håll beläggen lutar. Alla belägg kommer från intervjuer.',
    organisations:
      '5 av 6 organisationer stöder hypotesen, 1 är kluven. 5 räcker inte för att vara säker på att de flesta organisationer stöder den: en till som håller med skulle avgöra. Preliminärt: 6 av 12 planerade organisationer har räknats hittills. Beläggen kommer från intervjuer och enkäter.',
    'organisations and people':
      'Alla 6 röster stöder hypotesen. Det räcker för att vara minst 90 % säker på att de flesta organisationer stöder den. Beläggen kommer från intervjuer och enkäter.',
    'a group session':
      '5 av 6 röster stöder hypotesen, 1 motsäger den. 5 räcker inte för att vara säker på att de flesta stöder den: en till som håller med skulle avgöra. Beläggen kommer från intervjuer och fokusgrupper.',
    'more than four fifths':
      'Alla 9 personer stöder hypotesen. 9 räcker inte för att vara säker på att mer än 80 % av alla personer stöder den: 2 till som håller med skulle avgöra. Alla belägg kommer från intervjuer.',
    'some left out':
      'Alla 5 personer stöder hypotesen. Det räcker för att vara minst 90 % säker på att de flesta stöder den. Alla belägg som räknas kommer från intervjuer.',
  },
  da: {
    'the example of the specification':
      '7 ud af 9 personer støtter hypotesen, 1 modsiger den, 1 er delt. 7 er ikke nok til at være sikker på, at de fleste støtter den: én mere, der er enig, ville afgøre det. Alle belæg kommer fra interviews.',
    'no evidence': 'Der er ingen belæg endnu.',
    'all left out':
      'Intet tæller endnu. Udeladt: kun foreslået indtil videre (2); fra personalet og derfor en antagelse (1).',
    'one person':
      'Én person støtter hypotesen. Én person er for lidt: reglen kræver mindst 5, så der mangler 4. Alle belæg kommer fra interviews.',
    'one person against':
      'Én person modsiger hypotesen. Én person er for lidt: reglen kræver mindst 5, så der mangler 4. Alle belæg kommer fra interviews.',
    'one person, mixed':
      'Én person er delt. Én person er for lidt: reglen kræver mindst 5, så der mangler 4. Alle belæg kommer fra interviews.',
    'one too few':
      '3 ud af 4 personer støtter hypotesen, 1 modsiger den. 4 personer er for få: reglen kræver mindst 5, så der mangler én. Alle belæg kommer fra interviews.',
    two: 'Begge personer støtter hypotesen. 2 personer er for få: reglen kræver mindst 5, så der mangler 3. Alle belæg kommer fra interviews.',
    'only neutral':
      '1 person siger hverken for eller imod og tælles ikke med. Ingen tager stilling endnu: reglen kræver mindst 5 personer. Alle belæg kommer fra interviews.',
    'one neutral among five':
      'Alle 5 personer støtter hypotesen. Yderligere 1 person siger hverken for eller imod og tælles ikke med. Det er nok til at være mindst 90 % sikker på, at de fleste støtter den. Alle belæg kommer fra interviews.',
    'two neutral':
      'Alle 5 personer modsiger hypotesen. Yderligere 2 personer siger hverken for eller imod og tælles ikke med. Det er nok til at være mindst 90 % sikker på, at de fleste modsiger den. Alle belæg kommer fra interviews.',
    'nobody takes a side':
      'Alle 5 personer er delte. Ingen støtter eller modsiger den klart. Alle belæg kommer fra interviews.',
    'as many for as against':
      '3 ud af 7 personer støtter hypotesen, 3 modsiger den, 1 er delt. Lige så mange støtter den, som modsiger den. Alle belæg kommer fra interviews.',
    'many mixed':
      '10 ud af 20 personer støtter hypotesen, 10 er delte. Det mest sandsynlige er, at ingen af siderne taler for de fleste. Alle belæg kommer fra interviews.',
    'against, leaning':
      '1 ud af 8 personer støtter hypotesen, 6 modsiger den, 1 er delt. 6 er ikke nok til at være sikker på, at de fleste modsiger den: 2 mere, der modsiger den, ville afgøre det. Alle belæg kommer fra interviews.',
    'say and do':
      'Alle 5 personer er delte. Det, der siges, og det, der gøres, går hver sin vej: i ord støtter 5 ud af 5 den; i handling modsiger 5 ud af 5 den. Alle belæg kommer fra interviews.',
    'tier missing':
      'Alle 6 personer støtter hypotesen. Det er nok til at være mindst 90 % sikker på, at de fleste støtter den. Reglen kræver også, at mindst halvdelen af dem, der støtter den, har belæg af typen egen adfærd efter hukommelsen eller stærkere: indtil videre 1 ud af 6. Alle belæg kommer fra interviews.',
    'tier at risk':
      '4 ud af 5 personer støtter hypotesen, 1 modsiger den. 4 er ikke nok til at være sikker på, at de fleste støtter den: 2 mere, der er enige og har belæg af typen egen adfærd efter hukommelsen eller stærkere, ville afgøre det. Alle belæg kommer fra interviews.',
    'strict, one method':
      '7 ud af 9 personer støtter hypotesen, 1 modsiger den, 1 er delt. 7 er ikke nok til at være sikker på, at de fleste støtter den: 3 mere, der er enige, ville være nok i antal. Reglen kræver også mindst 2 metoder: belæggene fra dem, der støtter den, kommer fra 1. Reglen kræver også mindst 2 studier: belæggene fra dem, der støtter den, kommer fra 1. Alle belæg kommer fra interviews.',
    'plain, validated':
      '4 ud af 5 personer støtter hypotesen, 1 modsiger den. Mindst fire femtedele støtter den, hvilket er nok efter reglen. Alle belæg kommer fra interviews.',
    'plain, leaning':
      '3 ud af 5 personer støtter hypotesen, 2 modsiger den. 3 er færre end de fire femtedele, som reglen kræver: 5 mere, der er enige, ville afgøre det. Alle belæg kommer fra interviews.',
    'plain, mixed':
      '2 ud af 5 personer støtter hypotesen, 1 modsiger den, 2 er delte. Ingen af siderne er mere end halvdelen. Alle belæg kommer fra interviews.',
    exploratory:
      'Alle 4 personer støtter hypotesen. Det er nok til at være mindst 90 % sikker på, at de fleste støtter den. En udforskende regel afgør aldrig noget; den viser kun, hvilken vej belæggene hælder. Alle belæg kommer fra interviews.',
    'exploratory, too little':
      '3 ud af 4 personer støtter hypotesen, 1 modsiger den. 3 er ikke nok til at være sikker på, at de fleste støtter den: 3 mere, der er enige, ville være nok i antal. En udforskende regel afgør aldrig noget; den viser kun, hvilken vej belæggene hælder. Alle belæg kommer fra interviews.',
    organisations:
      '5 ud af 6 organisationer støtter hypotesen, 1 er delt. 5 er ikke nok til at være sikker på, at de fleste organisationer støtter den: én mere, der er enig, ville afgøre det. Foreløbigt: 6 ud af 12 planlagte organisationer er talt med indtil videre. Belæggene kommer fra interviews og spørgeskemaer.',
    'organisations and people':
      'Alle 6 stemmer støtter hypotesen. Det er nok til at være mindst 90 % sikker på, at de fleste organisationer støtter den. Belæggene kommer fra interviews og spørgeskemaer.',
    'a group session':
      '5 ud af 6 stemmer støtter hypotesen, 1 modsiger den. 5 er ikke nok til at være sikker på, at de fleste støtter den: én mere, der er enig, ville afgøre det. Belæggene kommer fra interviews og fokusgrupper.',
    'more than four fifths':
      'Alle 9 personer støtter hypotesen. 9 er ikke nok til at være sikker på, at mere end 80 % af alle personer støtter den: 2 mere, der er enige, ville afgøre det. Alle belæg kommer fra interviews.',
    'some left out':
      'Alle 5 personer støtter hypotesen. Det er nok til at være mindst 90 % sikker på, at de fleste støtter den. Alle belæg, der tæller, kommer fra interviews.',
  },
} as const;

import { wordsOf } from './words-of.ts';

/** First names that are common in Norway, Finland and Iceland and are not in the lists of the other languages. */
export const OTHER_NORDIC_FIRST_NAMES = wordsOf(`
  Aase Anne-Lise Anne-Berit Are-Johan Arild Arnfinn Asbjørg Asle Aslak Audun Bente Bjørg Bjørnar Borghild Brynhild Børre Dagfinn Edvard Egil Eilif Einar Eirik Eivind Elling Endre Erlend Espen Eystein Finn-Erik
  Frode Geir Gjertrud Grete Grethe Gro-Anita Gry Guri Gunnhild Guro Halfdan Hallgeir Halvard Halvor Haakon Håkon Håvard Hege Henriette Hilde Hildegunn Idar Idun Ingebjørg Ingebrigt Ingerid Ingjerd Ingunn Ingvild Inger-Lise
  Iver Jarle Jofrid Jorunn Jostein Jøran Kari Karianne Kåre Ketil Kjartan Kjersti Kjetil Kjellaug Kolbjørn Kristin Leidulf Liv-Marit Magne Magnhild Marte Marthe Merethe Målfrid Narve Oddbjørn Oddny Oddvar Odd-Arne Olaug Oddveig
  Pål Ragna Reidar Reidun Roar Runar Rønnaug Sigbjørn Sigmund Signy Sindre Siri Sissel Sivert Skjalg Snorre Solfrid Solvei Steinar Stian Stein-Erik Stine Sverre Svein Svein-Erik Synne Synnøve Sølvi Tarjei Terje Thorbjørn Thorvald Tone-Lise
  Tonje Tor-Arne Torbjørn Torfinn Torgeir Torhild Torill Torstein Torunn Tormod Trond Trude Trygve Turid Tuva Unni Vegard Vegar Vetle Vidar Vigdis Yngvar Ørjan Øystein Øyvind Åshild Åsmund Ågot
  Aila Aino Aki Aleksi Anneli Annika Antero Antti Anu Ari-Pekka Armas Arto Asko Eero Eeva Eija Eino Elina Elisa Ella Emmi Erkki Esa Eetu Hanna-Leena Hannele Hannu Harri Heikki Heli Helmi Henna Hilkka Iida Iiro Ilkka Ilmari Ilona Inkeri Irja Irma Ismo
  Jaakko Jaana Jani Janne Jari Jarkko Jarmo Joni Jorma Jouko Jouni Juha Juhani Juho Jukka Jussi Jyrki Kaarina Kai-Uwe Kaisa Kalervo Kalevi Kalle Kari-Pekka Kati Katja Kauko Keijo Kimmo Kirsi Kyllikki Kyösti Laila Lasse Lauri Leena Liisa Maarit Maija
  Mari Marja Marjatta Marjo Marjut Markku Marko Martti Matti Mauri Merja Mervi Mika Mikko Milla Minna Mirja Mirka Niina Niko Noora Olavi Oili Oona Orvokki Outi Paavo Päivi Pasi Pekka Pentti Perttu Petri Petteri Pirjo Pirkko Pauliina Raija Raili
  Raimo Raisa Rauha-Liisa Rauno Reijo Reetta Riikka Risto Ritva Saara Sami Samuli Sanna Sari Satu Saija Seija Seppo Simo Sini Sinikka Sirkka Sirpa Suvi Taina Taisto Tanja Tapani Tapio Tarja Tarmo Teemu Teija Tellervo Teppo Terhi Tero Terttu Tiina
  Timo Toni Topi Tuija Tuomas Tuomo Tuula Tuuli-Anna Tytti Ulpu Urho Vappu-Liisa Veijo Veikko Vesa Vieno Viljo Virpi Väinö Väinämö Yrjö
  Aðalheiður Arnar Árni Ásgeir Ásta Birkir Björk Bryndís Einar Guðmundur Guðrún Gunnar Halldór Helga Hildur Jóhann Jóhanna Jón Katrín Kristín Magnús Margrét Ólafur Ragnheiður Sigríður Sigurður Steinunn Þór Þórður
`);

import { wordsOf } from './words-of.ts';

/** First names that are common in Sweden, of all ages, also those that came with people from elsewhere. */
export const SWEDISH_FIRST_NAMES = wordsOf(`
  Adam Agneta Agnes Ahmed Aino Albin Alexander Alexandra Alfred Ali Alice Alicia Alva Alvar Alvin Amanda Amir
  Anders Andreas Anette Angelica Anita Ann Anna Anneli Annelie Annica Annika Anton Arne Arvid Astrid August Axel
  Barbro Bengt Benjamin Berit Bernt Bertil Birger Birgit Birgitta Bjarne Björn Börje Bosse Britt Britta Camilla
  Carina Carl Carl-Johan Carola Caroline Catarina Catharina Cecilia Charlotta Charlotte Christer Christian Christina
  Christoffer Claes Clara Conny Dag Dagny Daniel David Davor Dennis Dragan Ebba Edith Edvin Elias Elin Elina Elisabet
  Elisabeth Ella Ellen Ellinor Elsa Elvira Emanuel Emelie Emil Emilia Emma Eric Erik Erika Erling Erland Ernst Esbjörn
  Ester Eva Evelina Fatima Felicia Felix Filip Filippa Folke Fredrik Fredrika Frida Fritjof Gabriel Gabriella Georg
  Gerd Gert Gertrud Goran Gottfrid Greger Greta Gudrun Gun Gunborg Gunilla Gunn Gunnar Gunnel Gustaf Gustav Göran Gösta
  Hampus Hanna Hannah Hannes Hans Harald Harriet Hasan Hassan Hedda Hedvig Helen Helena Helene Helge Helmer Henning
  Henric Henrik Henry Herman Hilda Hilma Hjalmar Holger Hugo Håkan Ida Ingeborg Ingegerd Ingela Ingemar Inger Ingmar
  Ingrid Ingvar Irene Iris Isa Isabell Isabella Isak Ivar Jakob Jan Jan-Erik Jan-Olof Jan-Åke Jane Janne Jasmine
  Jeanette Jennie Jenny Jens Jerker Jessica Jesper Joakim Joel Johan Johanna Johannes John Johnny Jonas Jonatan Jonathan
  Josef Josefin Josefine Julia Julian Jörgen Kaj Kajsa Karim Karin Karina Karl Karl-Erik Karolina Katarina Kenneth
  Kennet Kent Kenth Kerstin Kevin Kjell Klas Knut Kristian Kristina Kristofer Kristoffer Krister Kurt Lars Lars-Erik
  Lars-Göran Lars-Olof Lasse Lea Leif Leila Lena Lennart Leo Leon Liam Liisa Lilian Lina Linda Linn Linnea Linnéa Linus
  Lisa Lisbet Lisbeth Liselott Liselotte Lotta Louise Love Lovisa Lucas Ludvig Lukas Madeleine Magdalena Magnus Maj-Britt
  Maj Maja Malin Malte Manfred Mats Marcus Margareta Margit Margot Maria Mariana Marianne Marie Marika Marina Mariam Marit
  Markus Marta Martin Martina Mathias Matilda Mattias Max Maximilian Melvin Mia Mikael Michaela Micke Mikaela Milton Mirjam Moa
  Mohamed Mohammed Mona Monica Monika Morgan Muhammed Mustafa Märta Måns Mårten Natalie Nathalie Niclas Niklas Nikolina
  Nils Nina Noel Nora Olivia Olle Olof Olov Omar Oscar Oskar Osman Ossian Otto Ove Patric Patrik Paula Pauline Peder Per-Erik
  Per-Olof Pernilla Peter Petra Petter Pia Pierre Pontus Py Ragnar Ragnhild Rasmus Rebecka Regina Reza Rickard Rikard Rita Robert Robin
  Roger Roland Rolf Ronny Ronja Roy Rune Rut Ruth Sabina Samir Samuel Sandra Sanna Sara Sebastian Selma Signe Sigrid Sigurd Sigvard
  Simon Siv Sofia Sofie Solveig Sonja Staffan Stefan Stellan Stig Stina Sture Sune Susanna Susanne Svante Sven Sven-Erik Svetlana
  Sylvia Teodor Teresia Terese Theo Therese Thomas Tilda Tilde Tim Tina Tobias Tomas Tommy Tony Torbjörn Tord Tore Torgny Torsten Tove
  Ulf Ulla Ulla-Britt Ulrica Ulrik Ulrika Urban Ursula Uno Valdemar Valter Vanja Vendela Vera Verner Veronica Veronika Victor Victoria
  Viggo Viktor Viktoria Vilgot Vilhelm Ville Vilma Viola Viveca Vivianne William Wilma Ylva Yngve Youssef Yvonne Yusuf Zahra Zlatan Åke Åsa Åse
  Anna-Karin Anna-Greta Anna-Lena Ann-Charlotte Ann-Christin Ann-Marie Ann-Sofie Britt-Marie Eva-Lena Inga-Lill Karl-Gustav Lill Marie-Louise
  Östen Örjan Öyvind
`);

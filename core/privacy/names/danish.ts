import { wordsOf } from './words-of.ts';

/** First names that are common in Denmark, of all ages, also those that came with people from elsewhere. */
export const DANISH_FIRST_NAMES = wordsOf(`
  Abdullah Agner Agnete Aisha Aksel Albert Alberte Alexander Alex Alfred Ali Alma Allan Amalie Amina Anders Andrea Andreas Ane
  Anette Anja Anker Ann Anna Anne Anne-Grethe Anne-Marie Anne-Mette Annelise Annemarie Annette Annie Anni Anton Arne Asbjørn Asger Asta Astrid August
  Axel Ayse Benedikte Bendt Benny Bent Bente Berit Bertha Bertil Bettina Birger Birgit Birgitte Birte Birthe Bjarke Bjarne Bjørn Bo-Erik Bodil
  Brian Britta Brita Børge Camilla Carina Carl Carsten Caroline Casper Cathrine Cecilie Charlotte Christa Christian Christina Christine Christoffer
  Claes Clara Claus Clement Connie Dagmar Dagny Dan Daniel Daniella David Dennis Ditlev Ditte Dorte Dorthe Dorthea Ebbe Ebba Egon Einar Elin Elise Elisabeth
  Ella Ellen Else Elsebeth Emil Emilie Emma Emmy Erik Erna Ernst Esben Ester Eva Eigil Fatima Fatma Felix Ferdinand Filippa Finn Flemming Frank Frederik
  Frederikke Freddy Freja Frida Frode Gerda Gert Gitte Gorm Grethe Gudrun Gunhild Gunnar Gunner Gunvor Gurli Gustav Hannah Hanna Hanne Hans Hans-Jørgen
  Harald Hassan Heidi Helen Helena Helene Helga Helge Helle Henning Henny Henriette Henrik Henry Herdis Hjalmar Holger Hugo Husein Ib Iben Ida Inga
  Inge Inge-Lise Ingeborg Ingelise Inger Ingerlise Ingrid Ingvar Irene Iris Isabella Ivan Ivar Jacob Jakob Jan Jane Janne Janni Jannick Jannie Janus
  Jasmin Jens Jens-Peter Jeppe Jesper Jette Jim Jimmi Jimmy Joachim Joakim Joan Johan Johanne Johannes John Johnny Jonas Jonathan Jonna Josefine Julie Julius
  Jytte Jørgen Jørn Kaj Kamilla Karen Karin Karina Karl Karla Karoline Karsten Kasper Katja Katrine Kathrine Keld Kenneth Kent Kim Kirsten Kirstine Kjeld
  Klara Klaus Knud Kresten Kristian Kristina Kristine Kristoffer Kurt Lars Lars-Ole Lasse Laura Laurits Laust Lea Leif Lena Lene Leo Leon Liam Lilian Lillian Lilly Linda
  Line Linea Linnea Lis Lisa Lisbet Lisbeth Lise Lise-Lotte Liselotte Liv-Anna Lizzie Lone Lotte Louis Louise Lucas Ludvig Lukas Lykke-Marie Mads Magnus Maj Maja Majbritt Malene Malte
  Maren Margit Margrethe Maria Marianne Marie Marius Markus Marlene Martha Martin Martine Mathias Mathilde Mathilda Matilde Max Melanie Mehmet Merete Mette Mia Michael
  Michelle Mie Mikael Mikkel Mille Milo Mogens Mohamed Mohammed Mona Morten Muhammad Mustafa Nadia Naja Nanna Natasja Nete Nicklas Nicolai Nicoline Niels Niels-Erik Niklas Nikolaj Nina
  Noah Nora Oda Olav Ole Olga Olivia Oliver Omar Oscar Oskar Otto Ove Palle Patrick Paul Paula Peder Pelle Per-Ole Pernille Peter Philip Pia Poul Poul-Erik Preben
  Ragnhild Randi Rasmus Rebecca Regitze Rene René Richard Rie Rikke Rita Robert Robin Rolf Ronni Ronnie Rosa-Marie Rune Ruth Sabine Sabrina Samira Samuel Sandra Sanne Sara Sarah Sebastian Selma
  Signe Sigrid Sigurd Simon Simone Sine Sisse Sif Sofia Sofie Solveig Sonja Sophie Stefan Steffen Stig Stine Storm-Erik Susan Susanne Sussi Svend Svend-Erik Sven Sylvester Søren Tage Tania Tanja Tenna Theis
  Theodor Thea Therese Thomas Thor-Erik Thorkild Thyra Tim Tina Tine Tobias Tom Tommy Torben Tore Torsten Tove Trine Troels Tue Ulla Ulrik Ulrikke Uffe Ursula Vagn Valdemar Vera Verner Vibeke
  Victor Victoria Viggo Viktor Viktoria Vilhelm Villads Villy Vivi Vivian William Winnie Yasmin Yousef Yvonne Zainab Zenia Åge Åse Ørjan Øjvind
`);

import { wordsOf } from './words-of.ts';

/**
 * First names that are also ordinary words, months, places, products or companies. Alone they say nothing: what
 * stands beside them must say that a person is meant.
 */
export const AMBIGUOUS_FIRST_NAMES = wordsOf(`
  Abel Alba Amber Angel April Ash Austin Bill Björn Bjørn Bo Brooke Carmen Chance Charity Chase Chelsea Clara Claude Cliff Crystal Dag Daisy Dale Dan Dawn Dean Destiny
  Don Drew Elsa Eve Faith Fern Florence Forest Frank Gene Georgia Ginger Glen Grace Grant Gro Guy Harmony Harry Hazel Heather Herman Holly Hope Hunter Iris Isa Ivy
  Jack Jade Jasmine Jay Jean Jordan Joy June Kai Kari Kent Kerry Klara Lance Lee Lily Liv Love Lykke Magnus Maj Mark Markus Max Maxim Malin May Melody Miles Milo Misty
  Nova Odd Olive Paris Parker Pat Patience Penny Per Pearl Peg Poppy Rain Rand Ray Red Reed Rich River Rob Robin Rod Rose Rosa Rosen Ruby Rusty Sage Saga Sandy Savannah
  Siri Sky Sol Sonny Stein Sten Stig Stone Storm Su Sue Summer Sunny Sydney Taylor Thor Tor Tide Tone Tue Tilde Tuuli Urban Uno Victoria Viola Violet Virginia Ville
  Wade Will Willow Win Wolf Hans Py Gun Lo Ari Rauha Onni Toivo Taimi Lumi Aura Bella Alexa Cortana Vår Line
`);

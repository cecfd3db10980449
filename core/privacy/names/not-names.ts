import { wordsOf } from './words-of.ts';

/** Capitalised words that name no person, whatever stands before them: days, months, places, companies, roles. */
export const NOT_NAMES = wordsOf(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
  Måndag Tisdag Onsdag Torsdag Fredag Lördag Söndag Mandag Tirsdag Lørdag Søndag Januari Februari Mars Maj Juni Juli Augusti Oktober Januar Februar Marts
  Christmas Easter Jul Påsk Påske Midsommar
  Sverige Danmark Norge Finland Island England Skottland Tyskland Sweden Denmark Norway Iceland Scotland Ireland Germany France Europe Europa USA UK EU Norden Skandinavien
  Stockholm Göteborg Malmö Uppsala Lund Umeå Västerås Örebro Linköping Helsingborg Norrköping Jönköping Gävle Luleå Kiruna Kalmar Växjö Karlstad Borås Skåne
  København Aarhus Århus Odense Aalborg Esbjerg Ribe Viborg Randers Kolding Horsens Vejle Roskilde Jylland Fyn Sjælland Copenhagen
  Oslo Bergen Trondheim Stavanger Tromsø Drammen Kristiansand Helsinki Helsingfors Tampere Turku Åbo Espoo Oulu Reykjavik
  London Leeds Manchester Bristol Edinburgh Glasgow Dublin Cambridge Oxford Liverpool Birmingham York Boston Chicago Portland Berlin Paris Rom Madrid Springfield
  Ikea IKEA Google Apple Microsoft Amazon Facebook Instagram Klarna Swish BankID MitID MobilePay Vipps Visma Fortnox Dankort Mastercard Visa PayPal Teams Slack Zoom Excel Word Outlook
  Sage Xero Navision Netflix Spotify Volvo Saab Nokia Samsung Telia Tele Postnord PostNord DHL UPS Bring Elgiganten Rema Netto Føtex Coop Ica ICA
  Moderator Interviewer Intervjuare Deltagare Deltager Participant Respondent Kund Kunde Customer User Bruger Användare Kundservice Kundtjänst Kundeservice Support Ekonomi Økonomi Finance
  Note Notes Obs Task Uppgift Opgave Date Datum Dato Time Tid Question Fråga Spørgsmål Answer Svar Result Resultat Title Titel Goal Mål Summary Sammanfattning Method Metod Metode
  Jag Jeg Han Hon Hun Vi Du Ni De Den Det Hen Man I He She We You They It The A An My Your His Her Our Their This That These Those Here There Där Här Der Her Min Mit Mitt Din Vår Vores
  Och Og And Men But Om If När Når When Hur Hvordan How Vad Hvad Hva What Vem Hvem Who Varför Hvorfor Why Ja Nej Nei Yes No Ok Okej Okay Men Så Så So Alla Alle All Everybody Ingen Nobody
  Mr Mrs Ms Miss Dr Herr Fru Hr Frøken Fröken
  Hej Hei Hi Hello Dear Tack Tak Takk Thanks Kære Kjære Bästa
`);

/** Places that are family names too, when a first name stands before them. */
export const PLACES_AS_FAMILY_NAMES = wordsOf(
  `Lund York Boston London Ribe Kolding Randers Lindholm Viborg`,
);

/** A word after a name that makes it a company, a product, or a thing named after somebody. */
export const AFTER_COMPANIES =
  /^(?:AB|A\/S|ApS|AS|ASA|Ltd|Limited|Inc|LLC|GmbH|Oy|Oyj|HB|KB|Group|Hardware|Bank|Foods|App|Pro|Plus|Labs|Hotel|Hotell|Software|Bøfhus|Järn|Bageri|Bakery|Konditori|Kök|Skola|School|University|Restaurang|Restaurant|Cafe|Café|Möbler|Møbler|Street|Road|Square|Avenue)$/;

/** How places and streets end: `Drottninggatan`, `Nørrebrogade`. */
export const PLACE_ENDING =
  /(?:gatan|gata|vägen|torget|gränd|stigen|gade|vej|stræde|plads|torv|brogade|veien|gaten|katu|tie|borg|köping|by|sund|havn|hamn|stad|strand|anden)$/u;

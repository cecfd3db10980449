/** Words directly before a name that say that a person is meant, in Swedish, Danish, Norwegian, Finnish and English. */
export const INTRODUCED =
  /(?:\b(?:jag|hon|han|som|du|jeg|hun)\s+(?:heter|hette|hedder|hed|het)|\b(?:my|his|her|whose)\s+name\s+(?:is|was)|\b(?:she|he|who)\s+(?:is|was)\s+called|\bnimeni\s+on|\bmitt\s+namn\s+är|\bmit\s+navn\s+er|\bnavnet\s+mitt\s+er)\s+$/iu;
export const TITLE =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|dr|prof|professor|herr|fru|fröken|hr|frøken|doktor)\.?\s+$/iu;
export const RELATION =
  /(?:^|[^\p{L}])(?:kollega|kollegan|kollegaen|kollegan?\s+min|kollegaen\s+min|chefen?|sjefen|(?:min|mitt|hennes|hendes)\s+(?:man|mand|fru)|sambon?|samboer|dotter|syster|bror|väninna|kompis|kæreste|kone|kona|datter|søster|veninde|husband|wife|partner|colleague|boss|manager|daughter|sister|brother|friend|kontakta|kontakt|contact|kollegani|haastattelimme\s+myös)\s*,?\s+$/iu;
export const GREETING =
  /(?:^|[\s"“„(])(?:hej|hei|hi|hello|dear|kære|kjære|bästa|tack|tak|takk|thanks|thank you)\s+$/iu;
export const AFTER_GREETING = /^\s?(?:[,!.]|$)/u;
export const SIGNATURE =
  /(?:vänliga?\s+hälsning(?:ar)?|^hälsningar|\bmvh|venlig\s+hilsen|vennlig\s+hilsen|^hilsen|kind\s+regards|best\s+regards|^regards|best\s+wishes|^sincerely)[,\s]+$/iu;

/** Verbs that people do: said, asked, told, showed … after a name. */
export const PERSON_DOES =
  /^\s+(?:sa|säger|sade|frågade|berättade|tyckte|tycker|svarade|menade|menar|visade|läste|hjälpte|ringde|sagde|siger|spurgte|fortalte|syntes|synes|svarede|mente|viste|læste|hjalp|ringede|leste|sier|said|says|asked|told|thinks|thought|answered|replied|showed|read|explained|mentioned|helped|called)(?!\p{L})/u;
/** What people do to each other: met, asked, talked to … before a name. */
export const DONE_TO_PERSON =
  /(?:^|[^\p{L}])(?:sa\s+till|sade\s+till|frågade|pratade\s+med|pratat\s+med|talade\s+med|mötte|träffade|enligt|hörde\s+av|sagde\s+til|sa\s+til|spurgte|talte\s+med|snakket\s+med|snakkede\s+med|mødte|traf|ifølge|hørte\s+af|said\s+to|told|asked|met|spoke\s+to|spoke\s+with|talked\s+to|talked\s+with|according\s+to|heard\s+from)\s+$/iu;

/** A thing is called so: an app, a firm, a chair. */
export const THING_BEFORE =
  /(?:^|[^\p{L}])(?:[\p{L}-]*(?:app|appen|tjänst|tjänsten|tjeneste|tjenesten|produkten?|modellen|modell|stolen?|bordet|bord|lampan?|lampen|hyllan?|reolen|soffan?|sofaen|sofa|företaget|firmaet|firman?|båten|boat|company|chair|table|lamp|desk|systemet|system|verktyget|butiken|butikken|restaurangen|hotellet|hotel|skolan|mødelokalet|rummet|street|road))\s+(?:(?:heter|hette|hedder|hed|is\s+called|called|kallas|kaldes|named)\s+)?$/iu;
export const THING_AFTER =
  /^(?:\s+(?:är|er|is|was|var|blev)\s+(?:namnet\s+på|navnet\s+på|the\s+name\s+of)|\s+(?:chair|table|desk|lamp|sofa|shelf|app|stol|bord|street|road)(?!\p{L})|\s?\d)/iu;
/** Endings of family names. */
export const FAMILY_NAME =
  /(?:sson|sen|qvist|kvist|quist|ström|strøm|strand|berg|bergh|lund|gren|dahl|holm|gaard|gård|nen|dóttir|dottir|stad|haugen|vik)$/u;

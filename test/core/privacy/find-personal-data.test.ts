import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../core/privacy/find-personal-data.ts';

/** `kind: words` of everything found. */
const found = (text: string): string[] =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const reasons = (text: string): string[] => findPersonalData(text).map(({ reason }) => reason);

describe('numbers with a check', () => {
  it.each([
    ['811218-9876', 'personnummer', 'the check digit holds'],
    ['19811218-9876', 'personnummer', 'with its century'],
    ['121212-1212', 'personnummer', 'a well-known example'],
    ['701063-2391', 'samordningsnummer', '60 added to the day'],
    ['140375-2157', 'cpr', 'modulus 11 holds'],
    ['010208-1234', 'cpr', 'with a dash modulus 11 is not asked for'],
    ['14058524116', 'fodselsnummer', 'both check digits hold'],
    ['131052-308T', 'henkilotunnus', 'the check character holds'],
    ['SE45 5000 0000 0583 9825 7466', 'iban_check', 'mod 97 holds'],
    ['4111 1111 1111 1111', 'card_check', 'Visa'],
    ['378282246310005', 'card_check', 'American Express'],
  ])('%s is found as %s: %s', (number, reason) => {
    expect(reasons(`Det var ${number}.`)).toEqual([reason]);
  });

  it.each([
    ['811218-9875', 'the check digit is wrong and there is no such Danish day'],
    ['556012-5790', 'an organisation, whose third digit is over 1'],
    ['14058524117', 'the last check digit is wrong'],
    ['131052-308U', 'the check character is wrong'],
    ['SE45 5000 0000 0583 9825 7467', 'mod 97 does not hold'],
    ['SE45 5000 0000 0583', 'too short for Sweden'],
    ['4111 1111 1111 1112', 'the check digit is wrong'],
    ['9111 1111 1111 1111', 'no issuer starts so'],
    ['00370730254812345678', 'a tracking number'],
    ['320185-1234', 'no such day'],
  ])('%s is left alone: %s', (number) => {
    expect(found(`Det var ${number}.`)).toEqual([]);
  });

  it('takes ten bare digits only beside a word that says what they are', () => {
    expect(found('Det stod 8112189876 där.')).toEqual([]);
    expect(found('Personnummer: 8112189876')).toEqual(['national_id: 8112189876']);
  });
});

describe('telephone numbers', () => {
  it.each([
    '070-123 45 67',
    '08-555 123 40',
    '+46 (0)8 410 320 00',
    '+45 33 12 45 67',
    '(+45) 7012 3456',
    '20 34 56 78',
    '912 34 567',
    '+358 40 123 4567',
    '(555) 123-4567',
    '020 7946 0018',
  ])('%s is found', (number) => {
    expect(found(`Han sa ${number} till mig.`)).toEqual([`phone: ${number}`]);
  });

  it.each([
    ['Ordernummer 20 34 56 78', 'an order'],
    ['CVR-nummer 28 86 37 28', 'a company'],
    ['01-02-2025', 'a day'],
    ['2025-03-14', 'a day'],
    ['klockan 09:41 och 09:47', 'times'],
    ['1 234 567 kr', 'a price'],
    ['version 10.12.33.44', 'a version'],
    ['0x80070057', 'a code'],
  ])('%s is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes plain digits when a word says that they can be called', () => {
    expect(found('Det stod 2278 1190 där.')).toEqual([]);
    expect(found('Ring 2278 1190.')).toEqual(['phone: 2278 1190']);
  });
});

describe('addresses', () => {
  it.each([
    'Storgatan 14B, 114 55 Stockholm',
    'Vasagatan 22, 3 tr, 111 20 Stockholm',
    'Vesterbrogade 12, 2. th, 1620 København V',
    'Kirkeveien 8B, 5018 Bergen',
    'Mannerheimintie 12 B 5, 00100 Helsinki',
    '221 Maple Street, Springfield, IL 62704',
    '14 Kingsley Road, Bristol BS6 5QT',
    'Box 1234, 721 33 Västerås',
    'Storgatan 14',
  ])('%s is found whole', (address) => {
    expect(found(`Skicka till ${address}, tack.`)).toEqual([`address: ${address}`]);
  });

  it.each([
    ['Det finns en karta över Kungsgatan.', 'a street without number'],
    ['Vi åkte till Stockholm.', 'a town'],
    ['Planen är klar 3 maj.', 'no street'],
    ['We met on Oxford Street.', 'a street without number'],
  ])('%s has none: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('address'))).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Jag heter Xanthe Qvarnbo.', 'name: Xanthe Qvarnbo', 'introduced'],
    ['Hun hed Karma Lhamo.', 'name: Karma Lhamo', 'introduced'],
    ['Mrs Patel complained.', 'name: Patel', 'title'],
    ['Min kollega Zeynep valde.', 'name: Zeynep', 'relation'],
    ['Birgitta: Den var sen.', 'name: Birgitta', 'speaker_label'],
    ['Hi Maria, thanks!', 'name: Maria', 'greeting'],
    ['Venlig hilsen Kirsten Lauridsen', 'name: Kirsten Lauridsen', 'signature'],
    ['Det var Petter Ekdahl.', 'name: Petter Ekdahl', 'first_and_last_name'],
    ['Ring Eva Sandberg nu.', 'name: Eva Sandberg', 'first_and_last_name'],
    ['Jag såg Karin där.', 'name: Karin', 'first_name'],
    ['Jag sa till Sten att vänta.', 'name: Sten', 'name_beside_verb'],
  ])('%s → %s, because %s', (text, name, reason) => {
    expect(found(text)).toEqual([name]);
    expect(reasons(text)).toEqual([reason]);
  });

  it.each([
    'Sten är dyrare än trä.',
    'Will this ever work?',
    'May I ask why?',
    'Bo alene er ikke nemt.',
    'Please mark every field.',
    'Deras app heter Klara.',
    'Stolen Markus är bekväm.',
    'På Ekonomi sitter de i Rosen.',
    'Vi gick till Karlssons Järn.',
    'I april bytte vi till Fortnox.',
    'Moderator: Hur var det?',
    'P1: Det var sent.',
    'April-May was busy.',
    'The VA Ask page.',
    '',
  ])('there is none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves the s of a genitive in the text', () => {
    expect(found('Det var Camillas idé.')).toEqual(['name: Camilla']);
    expect(found("It was Camilla's idea.")).toEqual(['name: Camilla']);
    expect(found('Det var Hans-Jørgen Friis.')).toEqual(['name: Hans-Jørgen Friis']);
  });

  it('knows a family name again that stood beside a first name', () => {
    expect(found('Jag frågade Anders Bergström. Sedan ringde jag Bergström igen.')).toEqual([
      'name: Anders Bergström',
      'name: Bergström',
    ]);
  });
});

describe('everything together', () => {
  it('answers in order, and nothing twice', () => {
    const text = 'Henrik Dahl (henrik.dahl@mejl.example, 070-123 45 67) bor på Storgatan 3.';
    expect(found(text)).toEqual([
      'name: Henrik Dahl',
      'email: henrik.dahl@mejl.example',
      'phone: 070-123 45 67',
      'address: Storgatan 3',
    ]);
  });

  it.each(['A', "A'", 'Anna ', 'a@', '12 ', '+46 ', 'Storgatan ', 'Box 1 '])(
    'reads a long text of %j in time that grows with its length',
    (unit) => {
      const timed = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const start = performance.now();
        findPersonalData(text);
        return performance.now() - start;
      };
      timed(20_000);
      expect(timed(400_000)).toBeLessThan(Math.max(timed(40_000), 5) * 60);
    },
  );
});

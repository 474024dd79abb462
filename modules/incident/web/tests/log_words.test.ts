// A reader of the logbook meets names, not codes; what a person wrote is left alone.
import { describe, expect, test } from 'vitest';
import { heading_name, line_on_its_way, line_text, newest_first } from '../log_words';
import { line, reference } from './examples';

const function_sets = 'legal_function|lcms_function|additional_function';

test('what waits stands above what was recorded meanwhile, the newest first', () => {
  const typed_at = (moment: string) => {
    const written = { id: moment, incident: 'i1', text: 'Rook', occurred_at: null, corrects: null };
    return line_on_its_way(written, 'VR25', 'postma', moment);
  };
  const first = typed_at('2027-04-01T07:00:00Z');
  const second = typed_at('2027-04-01T07:01:00Z');
  const recorded = { ...typed_at('2027-04-01T08:00:00Z'), sequence: 7 };
  expect([recorded, first, second].sort(newest_first)).toEqual([second, first, recorded]);
});

describe('a line of the logbook', () => {
  test('says the region and the municipality by name', () => {
    const shared = line('Gedeeld met VR14: rook', ['region', 'VR14']);
    expect(line_text(shared, reference)).toBe('Gedeeld met Gooi en Vechtstreek: rook');
    const dropped = line('Niet meer: GM0034.', ['municipality', 'GM0034']);
    expect(line_text(dropped, reference)).toBe('Niet meer: Almere.');
  });

  test('says a function by name, wherever a fact names one', () => {
    const present = line('Joris Kuiper (OVDB, TS 25-1) aanwezig in CoPI.', [function_sets, 'OVDB']);
    expect(line_text(present, reference)).toBe(
      'Joris Kuiper (Officier van dienst brandweer, TS 25-1) aanwezig in CoPI.',
    );
    const relief = line('Aflossing LCOPI in CoPI: M. Hofstra neemt over.', [function_sets, 'LCOPI']);
    expect(line_text(relief, reference)).toBe('Aflossing Leider CoPI in CoPI: M. Hofstra neemt over.');
  });

  test('leaves alone what a person typed, also where it reads like a code', () => {
    const reason =
      'Slachtoffers naar de intensive care (IC) en het actiecentrum (AC), VR14 en GM0034 weten het';
    const decided = line(`Besluit van M. Hofstra (LCOPI): ${reason}.`, [function_sets, 'LCOPI']);
    expect(line_text(decided, reference)).toBe(`Besluit van M. Hofstra (Leider CoPI): ${reason}.`);
    const written = line('Beeld GHOR (v3): Twee naar de intensive care (IC).');
    expect(line_text(written, reference)).toBe('Beeld GHOR (v3): Twee naar de intensive care (IC).');
  });

  test('counts as the server does where a person typed a sign of two', () => {
    const decided = line('\u{1F692} Besluit van Piet (LCOPI): rook', [function_sets, 'LCOPI']);
    expect(line_text(decided, reference)).toBe('\u{1F692} Besluit van Piet (Leider CoPI): rook');
  });

  test('says what kind of object was drawn', () => {
    const kind = reference.label('map_symbol', 'B16');
    const named = line('Kaart: Loods (B16) getekend', ['map_symbol', 'B16']);
    expect(line_text(named, reference)).toBe(`Kaart: Loods (${kind}) getekend`);
    const nameless = line('Kaart: B16 getekend', ['map_symbol', 'B16']);
    expect(line_text(nameless, reference)).toBe(`Kaart: ${kind} getekend`);
  });

  test('does not say twice what an object is', () => {
    const own_name = line('Kaart: Verbrand pand (B16) verplaatst', ['map_symbol', 'B16']);
    expect(line_text(own_name, reference)).toBe('Kaart: Verbrand pand verplaatst');
  });

  test('says which part of the picture was written', () => {
    const heading = heading_name(reference, 'incident.current_situation');
    expect(line_text(line('Totaalbeeld (v2): Hal verloren.'), reference, heading)).toBe(
      'Totaalbeeld, Actuele situatie (v2): Hal verloren.',
    );
  });

  test('keeps a code that no set knows', () => {
    const shared = line('Gedeeld met VR99 (XYZ)', ['region', 'VR99']);
    expect(line_text(shared, reference)).toBe('Gedeeld met VR99 (XYZ)');
    expect(heading_name(reference, 'unknown')).toBe('');
  });

  test('stands there from the keystroke on, with the moment it happened', () => {
    const written = { id: 'l1', incident: 'i1', text: 'Rook', occurred_at: null, corrects: null };
    const line = line_on_its_way(written, 'VR25', 'a1', '2027-04-01T08:30:00Z');
    expect(line).toMatchObject({ scope: 'i1', record: 'log_entry', text_nl: 'Rook', actor: 'a1' });
    expect(line.occurred_at).toBe('2027-04-01T08:30:00Z');
    const earlier = { ...written, occurred_at: '2027-04-01T08:00:00Z' };
    expect(line_on_its_way(earlier, 'VR25', 'a1', '2027-04-01T08:30:00Z').occurred_at).toBe(
      '2027-04-01T08:00:00Z',
    );
  });
});

// A reader of the logbook meets names, not codes; what a person wrote is left alone.
import { describe, expect, test } from 'vitest';
import { heading_name, line_on_its_way, line_text } from '../log_words';
import { reference } from './examples';

describe('a line of the logbook', () => {
  test('says the region and the municipality by name', () => {
    expect(line_text('Gedeeld met VR14: rook', reference)).toBe('Gedeeld met Gooi en Vechtstreek: rook');
    expect(line_text('Niet meer: GM0034.', reference)).toBe('Niet meer: Almere.');
  });

  test('says a function by name, wherever a fact names one', () => {
    const present = line_text('Joris Kuiper (OVDB, TS 25-1) aanwezig in CoPI.', reference);
    expect(present).toBe('Joris Kuiper (Officier van dienst brandweer, TS 25-1) aanwezig in CoPI.');
    const relief = line_text('Aflossing LCOPI in CoPI: M. Hofstra neemt over van R. Brandsma.', reference);
    expect(relief).toBe('Aflossing Leider CoPI in CoPI: M. Hofstra neemt over van R. Brandsma.');
  });

  test('says what kind of object was drawn', () => {
    expect(line_text('Kaart: Loods (B16) getekend', reference)).not.toContain('B16');
    expect(line_text('Kaart: B16 getekend', reference)).not.toContain('B16');
  });

  test('does not say twice what an object is', () => {
    const own_name = line_text('Kaart: Verbrand pand (B16) verplaatst', reference);
    expect(own_name).toBe('Kaart: Verbrand pand verplaatst');
  });

  test('says which part of the picture was written', () => {
    const heading = heading_name(reference, 'incident.current_situation');
    expect(line_text('Totaalbeeld (v2): Hal verloren.', reference, heading)).toBe(
      'Totaalbeeld, Actuele situatie (v2): Hal verloren.',
    );
  });

  test('keeps a code that no set knows', () => {
    expect(line_text('Gedeeld met VR99 (XYZ)', reference)).toBe('Gedeeld met VR99 (XYZ)');
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

// What a list of choices shows while somebody types: what was meant stands first, for Enter takes it.
import { describe, expect, test } from 'vitest';
import { found_options } from '../options';

const types = [
  'Natuurbranden',
  'Branden in kwetsbare objecten',
  'Incidenten met brandbare stof',
  'Grote brand in bedrijf of gebouw',
  'Paniek in menigten',
].map((label, at) => ({ value: String(at), label, detail: `R${at}.1` }));

const found = (typed: string) => found_options(types, typed).map((option) => option.label);

describe('a choice that is looked for by typing', () => {
  test('has the whole word first, then what begins with it, and last what has it somewhere within', () => {
    expect(found('brand')).toEqual([
      'Grote brand in bedrijf of gebouw',
      'Branden in kwetsbare objecten',
      'Incidenten met brandbare stof',
      'Natuurbranden',
    ]);
  });

  test('keeps the order of the list where each fits as well', () => {
    expect(found('in')).toEqual([
      'Branden in kwetsbare objecten',
      'Grote brand in bedrijf of gebouw',
      'Paniek in menigten',
      'Incidenten met brandbare stof',
    ]);
    expect(found('')).toEqual(types.map((option) => option.label));
  });

  test('has every word that was typed, in whatever order, with or without accents; also its code', () => {
    expect(found('Gebouw  gróte')).toEqual(['Grote brand in bedrijf of gebouw']);
    expect(found('r3.1')).toEqual(['Grote brand in bedrijf of gebouw']);
    expect(found('brand tunnel')).toEqual([]);
  });
});

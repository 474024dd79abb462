// How much was typed: enough to ask about, or a word that is typed again sooner than a question is read.
import { describe, expect, test } from 'vitest';
import { changed_characters, changed_choices } from '../typed_words';

describe('what was typed into a field', () => {
  test('is counted against what stood there before', () => {
    expect(changed_characters('', 'Rook naar Huizen')).toBe(16);
    expect(changed_characters('Brand in de hal', 'Brand in de loods')).toBe(5);
    expect(changed_characters('Brand in de hal', 'Grote brand in de hal')).toBe(7);
  });

  test('is nothing when the same stands there, or when something was only taken away', () => {
    expect(changed_characters('Brand', 'Brand')).toBe(0);
    expect(changed_characters('Brand in de hal', 'Brand')).toBe(0);
    expect(changed_characters('aaa', 'aa')).toBe(0);
  });
});

describe('what was chosen where several may be', () => {
  test('is counted by what came or went, in whatever order', () => {
    expect(changed_choices('', 'GM0034,GM0303')).toBe(2);
    expect(changed_choices('GM0034,GM0303', 'GM0303,GM0034')).toBe(0);
    expect(changed_choices('GM0034,GM0303', '')).toBe(2);
    expect(changed_choices('GM0034', 'GM0303,GM0995')).toBe(2);
  });
});

// How much was typed: enough to ask about, or a word that is typed again sooner than a question is read.
import { describe, expect, test } from 'vitest';
import { changed_characters, changed_choices, with_choices } from '../typed_words';

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

describe('choices of before', () => {
  test('are added to what a colleague chose meanwhile, and take away only what one took away oneself', () => {
    expect(with_choices('a,b', 'a,b,X', 'a,b')).toBe('a,b,X');
    expect(with_choices('a,b', 'a,b,X', 'a,b,c')).toBe('a,b,c,X');
    expect(with_choices('a,b', 'b', 'a,b,c')).toBe('b,c');
    expect(with_choices('', 'a', 'a')).toBe('a');
    expect(with_choices('a,b', 'a,b,X', 'b')).toBe('b,X');
  });
});

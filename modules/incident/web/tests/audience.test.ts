// For whom a line is: what is sent, what is said before, what is read on it afterwards, what a reload keeps.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  audience_args,
  audience_row,
  audience_sentence,
  everyone,
  read_kept,
  said_on_line,
  to_keep,
} from '../audience';
import { speak_dutch } from './examples';

beforeEach(speak_dutch);

const name = (code: string) => (code === 'GZ' ? 'GHOR' : code);
const open = { classification: 'open' as const, classification_reason: '', for_column: '' };

describe('for whom a line is', () => {
  it('sends nothing special when it is for everyone', () => {
    expect(audience_args(everyone, 'een reden die bleef staan')).toEqual({
      classification: null,
      classification_reason: null,
      for_column: null,
    });
  });

  it('sends the column or the classification with its reason', () => {
    expect(audience_args('column:GZ', ' Medisch ')).toEqual({
      classification: null,
      classification_reason: 'Medisch',
      for_column: 'GZ',
    });
    expect(audience_args('confidential', 'Privacy')).toMatchObject({ classification: 'confidential' });
  });

  it('says it in words before it is sent', () => {
    expect(audience_sentence(everyone, name)).toBe('');
    expect(audience_sentence('column:GZ', name)).toBe('Alleen GHOR, en uzelf, zien deze regel.');
    expect(audience_sentence('confidential', name)).toContain('alleen leiders, informatiemanagers en uzelf');
  });

  it('says it on the line while that is still on its way', () => {
    expect(said_on_line(audience_row(audience_args(everyone, '')), name)).toBe('');
    const of_column = audience_row(audience_args('column:GZ', 'Medisch'));
    expect(said_on_line(of_column, name)).toBe('Alleen GHOR: Medisch');
    expect(said_on_line(audience_row(audience_args('confidential', 'Privacy')), name)).toBe(
      'Vertrouwelijk: Privacy',
    );
  });

  it('says it on the line afterwards', () => {
    expect(said_on_line(undefined, name)).toBe('');
    expect(said_on_line(open, name)).toBe('');
    expect(said_on_line({ ...open, for_column: 'GZ', classification_reason: 'Medisch' }, name)).toBe(
      'Alleen GHOR: Medisch',
    );
    const both = { classification: 'confidential' as const, classification_reason: '', for_column: 'GZ' };
    expect(said_on_line(both, name)).toBe('Vertrouwelijk, alleen GHOR');
  });

  it('stays with the draft, so that a reload does not open up what was begun in confidence', () => {
    expect(read_kept(to_keep('confidential', 'Privacy'))).toEqual({
      audience: 'confidential',
      reason: 'Privacy',
    });
    expect(read_kept(to_keep(everyone, 'Privacy'))).toEqual({ audience: everyone, reason: '' });
    expect(read_kept('')).toEqual({ audience: everyone, reason: '' });
  });
});

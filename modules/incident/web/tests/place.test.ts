// The one location field: words, a typed point, a click on the map, and what the point proposes.
import { beforeEach, describe, expect, it } from 'vitest';
import { point_text, PlaceQuestion, proposal_words } from '../place.svelte';
import type { PlaceProposal } from '../rows';
import { speak_dutch } from './examples';

beforeEach(speak_dutch);

const lelystad: PlaceProposal = {
  location: { lon: 5.47, lat: 52.51 },
  region: 'VR25',
  region_name: 'Flevoland',
  municipality: 'GM0995',
  municipality_name: 'Lelystad',
  other_region: '',
  other_region_name: '',
  how: 'inside',
  distance_m: 0,
};
const words: PlaceProposal = {
  ...lelystad,
  location: null,
  region: '',
  region_name: '',
  municipality: '',
  municipality_name: '',
  how: 'words',
};

/** A server that takes numbers for a point and everything else for words. */
function asking() {
  const asked: unknown[] = [];
  const ask = (_name: string, question: { text?: string }) => {
    asked.push(question);
    const is_words = question.text !== undefined && !/^\d/.test(question.text);
    return Promise.resolve({ kind: 'ok', value: is_words ? words : lelystad });
  };
  return { asked, asker: { queries: { ask } } as never };
}

describe('the one location field', () => {
  it('takes a typed point and drops it when words take its place', async () => {
    const question = new PlaceQuestion(asking().asker);
    question.text = '160000 500000';
    await question.ask();
    expect(question.point).toEqual(lelystad.location);
    question.text = 'Bataviahaven';
    await question.ask();
    expect(question.point).toBeNull();
  });

  it('takes coordinates abroad, or with a slip, for no address', async () => {
    const answers: Record<string, PlaceProposal> = { '6000 400000': { ...words, how: 'outside' } };
    const ask = (_name: string, { text }: { text: string }) =>
      Promise.resolve({ kind: 'ok', value: answers[text] ?? lelystad });
    const question = new PlaceQuestion({ queries: { ask } } as never);
    question.text = '6000 400000';
    await question.ask();
    expect([question.is_outside, question.point]).toEqual([true, null]);
    // While it is put right it is not held against anybody.
    question.text = '160000 400000';
    expect(question.is_outside).toBe(false);
    await question.ask();
    expect([question.is_outside, question.point]).toEqual([false, lelystad.location]);
  });

  it('puts a click into an empty field, and beside words that stand there', async () => {
    const empty = new PlaceQuestion(asking().asker);
    await empty.choose('160000, 500000', { lon: 5.47, lat: 52.51 });
    expect(empty.text).toBe('160000, 500000');
    const named = new PlaceQuestion(asking().asker);
    named.text = 'Bataviahaven';
    await named.choose('160000, 500000', { lon: 5.47, lat: 52.51 });
    expect(named.text).toBe('Bataviahaven');
    expect(named.point).toEqual({ lon: 5.47, lat: 52.51 });
    expect(named.proposal?.municipality_name).toBe('Lelystad');
  });

  it('keeps the point when the words are made better, and asks about them when it moves', async () => {
    const before = { place: 'Haven', location: { lon: 5.4, lat: 52.5 } };
    const question = new PlaceQuestion(asking().asker, before);
    question.text = 'Bataviahaven';
    await question.ask();
    expect(question.point).toEqual(before.location);
    expect(question.has_old_words).toBe(false);
    const moved = new PlaceQuestion(asking().asker, before);
    await moved.choose('160000, 500000', { lon: 5.47, lat: 52.51 });
    expect(moved.has_old_words).toBe(true);
  });

  it('keeps the point of an incident that gets a name instead of its coordinates', async () => {
    const before = { place: '160000 500000', location: { lon: 5.4, lat: 52.5 } };
    const question = new PlaceQuestion(asking().asker, before);
    await question.ask();
    question.text = 'Bataviahaven';
    await question.ask();
    expect(question.point).toEqual(before.location);
  });

  it('asks the server once for the same text', async () => {
    const { asked, asker } = asking();
    const question = new PlaceQuestion(asker);
    question.text = '160000 500000';
    await question.ask();
    await question.ask();
    expect(asked).toHaveLength(1);
  });

  it('is sent with the point that was still being read when the button was pressed', async () => {
    let answer = (_value: unknown) => {};
    const ask = () => new Promise((resolve) => (answer = resolve));
    const question = new PlaceQuestion({ queries: { ask } } as never);
    question.text = '160000 500000';
    const left = question.ask();
    const pressed = question.ask().then(() => question.point);
    answer({ kind: 'ok', value: lelystad });
    expect(await pressed).toEqual(lelystad.location);
    expect(question.proposal?.region).toBe('VR25');
    await left;
  });

  it('keeps the click that came while a typed point was still being read', async () => {
    let answer = (_value: unknown) => {};
    const { asker } = asking();
    const slow = new Promise((resolve) => (answer = resolve));
    const line = { queries: { ask: (_name: string) => slow } };
    const question = new PlaceQuestion(line as never);
    question.text = '155000 463000';
    const left = question.ask();
    question.text = '';
    line.queries = (asker as typeof line).queries;
    await question.choose('160000, 500000', { lon: 5.9, lat: 52.6 });
    answer({ kind: 'ok', value: lelystad });
    await left;
    expect(question.point).toEqual({ lon: 5.9, lat: 52.6 });
  });

  it('says nothing of a point that was dropped before the answer came', async () => {
    let answer = (_value: unknown) => {};
    const ask = () => new Promise((resolve) => (answer = resolve));
    const question = new PlaceQuestion({ queries: { ask } } as never);
    const chosen = question.choose('160000, 500000', { lon: 5.47, lat: 52.51 });
    question.drop_point();
    answer({ kind: 'ok', value: lelystad });
    await chosen;
    expect([question.point, question.proposal]).toEqual([null, null]);
  });

  it('takes a click in the place of coordinates that were still being read', async () => {
    const { asker } = asking();
    const question = new PlaceQuestion(asker);
    question.text = '160000 500000';
    const left = question.ask();
    await Promise.all([left, question.choose('160000, 500000', { lon: 5.9, lat: 52.6 })]);
    expect([question.text, question.point]).toEqual(['160000, 500000', { lon: 5.9, lat: 52.6 }]);
  });

  it('does not take an address for coordinates because coordinates stood there before', async () => {
    const question = new PlaceQuestion(asking().asker);
    question.text = '160000 500000';
    await question.ask();
    question.text = 'Bataviahaven';
    void question.ask();
    await question.choose('165000, 502000', { lon: 5.5, lat: 52.5 });
    expect(question.text).toBe('Bataviahaven');
  });

  it('asks again for a text of which no answer came', async () => {
    const { asked, asker } = asking();
    const unreachable = { queries: { ask: () => Promise.resolve({ kind: 'unreachable' }) } };
    const line = { queries: unreachable.queries };
    const question = new PlaceQuestion(line as never);
    question.text = '160000 500000';
    await question.ask();
    line.queries = (asker as typeof line).queries;
    await question.ask();
    expect(asked).toHaveLength(1);
    expect(question.point).toEqual(lelystad.location);
  });

  it('says the distance to the shore on the water', () => {
    const said = proposal_words({ ...lelystad, how: 'nearest_shore', distance_m: 1234 });
    expect(said).toContain('Voorstel: gemeente Lelystad, Flevoland.');
    expect(said).toContain('op het water, 1,23 km van de dichtstbijzijnde oever');
    expect(proposal_words(words)).toBe('Bij dit punt hoort geen bekende regio.');
  });

  it('writes a point as people say it', () => {
    expect(point_text({ lon: 5.2154, lat: 52.3712 })).toBe('52,37120° N 5,21540° O');
  });
});

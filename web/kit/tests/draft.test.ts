// What lay on the device, beside what was typed before it had been read.
import type { Client } from '$base/client';
import { beforeEach, expect, test } from 'vitest';
import { office, receipt, take_new_device } from '$base/tests/office';
import { Draft } from '../live.svelte';

beforeEach(take_new_device);

const both = (kept: string, typed: string) => `${kept} ${typed}`;

/** The text as it stands once what lay there has been read. */
async function after(work: (draft: Draft) => void): Promise<{ shown: string; kept: string }> {
  const at = await office(receipt, 'postma');
  await at.commands.keep_draft('log', 'Brand in');
  const draft = new Draft(at as unknown as Client, 'log', both);
  // By the time somebody types, the device has been asked and has not answered.
  await Promise.resolve();
  work(draft);
  await at.commands.draft('log');
  draft.keep();
  return { shown: draft.text, kept: await at.commands.draft('log') };
}

test('both stand there, in the order in which they were typed', async () => {
  expect(await after((draft) => (draft.text = 'de hal'))).toEqual({
    shown: 'Brand in de hal',
    kept: 'Brand in de hal',
  });
});

test('a line that was sent before takes nothing along of what lay there', async () => {
  const sent = await after((draft) => {
    draft.text = 'Ploeg twee';
    draft.clear();
  });
  expect(sent).toEqual({ shown: 'Brand in', kept: 'Brand in' });
});

test('a letter that was typed and erased neither', async () => {
  const erased = await after((draft) => {
    draft.text = 'P';
    draft.text = '';
  });
  expect(erased).toEqual({ shown: 'Brand in', kept: 'Brand in' });
});

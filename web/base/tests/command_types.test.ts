// What a page sends is held to the description of the server: `npm run check` compiles this file, and an
// error that is expected here and does not come is an error.
import { expect, test } from 'vitest';
import type { CommandArgs, CommandName, QueryName, Row } from '../command_names';
import type { Commands } from '../commands';

/** Never called: only its types are looked at. */
export async function not_compiled(commands: Commands, id: string): Promise<void> {
  await commands.send('picture/agree-rhythm', { incident: id, rhythm_min: 30 });
  await commands.send('incident/log', { id, incident: id, text: 'Brug dicht', column: 'BRW' });

  // @ts-expect-error there is no such command
  await commands.send('picture/agree-rhytm', { incident: id, rhythm_min: 30 });
  // @ts-expect-error a field is missing
  await commands.send('picture/agree-rhythm', { incident: id });
  // @ts-expect-error a number is asked
  await commands.send('picture/agree-rhythm', { incident: id, rhythm_min: '30' });
  // @ts-expect-error nobody knows this field
  await commands.send('picture/agree-rhythm', { incident: id, rhythm_min: 30, reason: 'GRIP 2' });
  const gathered = { incident: id, rhythm_min: 30, reason: 'GRIP 2' };
  // @ts-expect-error nor when it was put together before
  await commands.send('picture/agree-rhythm', gathered);
}

test('names and arguments are those of the description', () => {
  const command: CommandName = 'incident/open';
  const query: QueryName = 'incident/clocks';
  // @ts-expect-error a command must be known
  const unknown: CommandName = 'incident/opened';
  // @ts-expect-error so must the column of a row
  const column: keyof Row<'IncidentRow'> = 'colour';
  const args: CommandArgs<'incident/open'>['kind'] = 'exercise';
  expect([command, query, unknown, column, args]).toHaveLength(5);
});

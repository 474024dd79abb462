// A refused command goes back to the module that made it, where that says how one goes on with it.
import type { Client } from '$base/client';
import type { Waiting } from '$base/outbox';
import { page_modules } from '$collected';
import type { TakeUp } from '$kit/page';

const declared = Object.values(page_modules).flatMap((module) => module.take_ups ?? []);

export function take_up_of(
  { name, refusal }: Waiting,
  among: readonly TakeUp[] = declared,
): TakeUp | undefined {
  const codes = refusal === null ? [] : [refusal.code, ...refusal.faults.map((one) => one.code)];
  return among.find(
    ({ command, refusals }) => command === name && refusals.some((code) => codes.includes(code)),
  );
}

/** The entry is let go once the module has kept what was written, not before. */
export async function taken_up(client: Client, entry: Waiting, { load }: TakeUp): Promise<string> {
  const { take_up } = await load();
  const address = await take_up(client, entry);
  await client.commands.dismiss(entry.id);
  return address;
}

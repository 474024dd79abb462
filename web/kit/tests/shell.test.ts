// How long a short word stays on the screen.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Shell } from '../shell.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const long_enough_ms = 60_000;

test('a word somebody holds stays, and goes once its place on the screen has gone', () => {
  const shell = new Shell(() => {});
  shell.toast('Vastgelegd');
  const id = shell.toasts[0]!.id;
  shell.hold(id);
  vi.advanceTimersByTime(long_enough_ms);
  expect(shell.toasts).toHaveLength(1);
  shell.rest(id);
  vi.advanceTimersByTime(long_enough_ms);
  expect(shell.toasts).toEqual([]);
});

test('a word that was put away leaves no timer behind when its place goes', () => {
  const shell = new Shell(() => {});
  shell.toast('Vastgelegd');
  const id = shell.toasts[0]!.id;
  shell.drop(id);
  shell.rest(id);
  expect(vi.getTimerCount()).toBe(0);
});

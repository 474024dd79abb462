// The name of a region at the edge of the map: it moves inward, and is not there when its place is not.
import { describe, expect, test } from 'vitest';
import { inward } from '../area_names';

/** 400 by 300 pixels of 10 m. */
const view = { seen: [100_000, 400_000, 104_000, 403_000], resolution: 10 };
const size = { width: 100, height: 20 };

describe('the name of a region', () => {
  test('stands at its place where there is room', () => {
    expect(inward([102_000, 401_500], size, view)).toEqual({ x: 0, y: 0 });
  });

  test('moves inward where it would be cut off, at every edge', () => {
    expect(inward([100_100, 401_500], size, view)).toEqual({ x: 44, y: 0 });
    expect(inward([103_900, 401_500], size, view)).toEqual({ x: -44, y: 0 });
    expect(inward([102_000, 402_950], size, view)).toEqual({ x: 0, y: 9 });
    expect(inward([102_000, 400_050], size, view)).toEqual({ x: 0, y: -9 });
  });

  test('is not there when the middle of the region is not', () => {
    expect(inward([99_900, 401_500], size, view)).toBeNull();
    expect(inward([102_000, 403_100], size, view)).toBeNull();
  });
});

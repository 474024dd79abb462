// Where the map opens: everything in sight, clear of what lies over it, until somebody lays a hand on it.
import View from 'ol/View';
import type OlMap from 'ol/Map';
import { describe, expect, test } from 'vitest';
import { Opening, type Covered } from '../opening';
import { to_rd, to_wgs84 } from '../rd';

const flevoland = [130_000, 470_000, 190_000, 540_000];
const incident = { x: 146_000, y: 487_000 };

/** A map without a screen: a view of the given size. */
function room(width: number, height: number, covered: Covered = { top: 0, bottom: 0 }) {
  const view = new View({ center: [155_000, 463_000], resolution: 300 });
  const state = { size: [width, height], objects: null as number[] | null };
  const map = { getSize: () => state.size, getView: () => view } as unknown as OlMap;
  const opening = new Opening(map, { objects: () => state.objects, regions: () => flevoland }, () => covered);
  view.setViewportSize(state.size);
  /** Where a place stands on the screen, in pixels from the top left. */
  const pixel = (x: number, y: number) => {
    const [left, , , top] = view.calculateExtent(state.size);
    const resolution = view.getResolution()!;
    return { x: (x - left!) / resolution, y: (top! - y) / resolution };
  };
  const resize = (w: number, h: number) => {
    state.size = [w, h];
    view.setViewportSize(state.size);
  };
  return { opening, view, state, pixel, resize };
}

const on_incident = { place: to_wgs84(incident), regions: ['VR25'], first: 'objects' as const };
/** An effect area that reaches eight kilometres to the east of the incident. */
const effect = [147_000, 484_000, 155_000, 488_000];

describe('the map opens', () => {
  test('on all objects and the place of the incident, clear of legend and credits', () => {
    for (const [width, height] of [
      [390, 420],
      [590, 700],
      [1600, 1200],
    ] as const) {
      const { opening, state, pixel } = room(width, height, { top: 120, bottom: 50 });
      state.objects = effect;
      opening.begin(on_incident);
      const corners = [
        [effect[0]!, effect[1]!],
        [effect[2]!, effect[3]!],
        [incident.x, incident.y],
      ].map(([x, y]) => pixel(x!, y!));
      for (const corner of corners) {
        expect(corner.x).toBeGreaterThan(0);
        expect(corner.x).toBeLessThan(width);
        expect(corner.y).toBeGreaterThan(120);
        expect(corner.y).toBeLessThan(height - 50);
      }
    }
  });

  test('on the incident alone in the middle, and on the region when there is neither', () => {
    const { opening, view } = room(600, 700);
    opening.begin(on_incident);
    const centre = to_rd(on_incident.place);
    expect(view.getCenter()![0]).toBeCloseTo(centre.x, 3);
    expect(view.getCenter()![1]).toBeCloseTo(centre.y, 3);
    opening.begin({ ...on_incident, place: null });
    expect(view.calculateExtent([600, 700])[0]).toBeLessThan(flevoland[0]!);
  });

  test('anew when the objects come later, or when its room changes', () => {
    const { opening, state, pixel, resize } = room(900, 700);
    opening.begin(on_incident);
    state.objects = effect;
    expect(opening.look()).toBe(true);
    expect(pixel(effect[2]!, effect[3]!).x).toBeLessThan(900);
    resize(400, 300);
    expect(opening.look()).toBe(true);
    expect(pixel(effect[2]!, effect[3]!).x).toBeLessThan(400);
  });

  test('once: after a touch it stays as somebody left it', () => {
    const { opening, state, view } = room(900, 700);
    opening.begin(on_incident);
    opening.touched();
    const before = view.getResolution();
    state.objects = effect;
    expect(opening.look()).toBe(false);
    expect(view.getResolution()).toBe(before);
  });
});

// Names and plates that stand close together: every plate is there, no name lies over another.
import { describe, expect, it } from 'vitest';
import { label_offset, laid_out, wrapped, type CrowdedPlate, type Layout } from '../labels';

const half = 12;
const label = { width: 90, height: 20 };
const plate = (id: string, x: number, y: number, rank = 3): CrowdedPlate => ({ id, x, y, label, rank });

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
function boxes(plates: CrowdedPlate[], layout: Layout): { plates: Box[]; labels: Box[] } {
  const found = { plates: [] as Box[], labels: [] as Box[] };
  for (const one of plates) {
    const placed = layout.plates.get(one.id)!;
    const x = one.x + placed.dx;
    const y = one.y + placed.dy;
    found.plates.push({ left: x - half, right: x + half, top: y - half, bottom: y + half });
    if (placed.side === null) continue;
    const offset = label_offset(placed.side, label, half);
    const [cx, cy] = [x + offset.x + placed.shift, y + offset.y];
    found.labels.push({ left: cx - 45, right: cx + 45, top: cy - 10, bottom: cy + 10 });
  }
  return found;
}
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a crowd on the map', () => {
  it('keeps every plate, and no name lies over a plate or another name', () => {
    const crowd = Array.from({ length: 60 }, (_, i) =>
      plate(`p${i}`, (i * 137) % 400, (i * 89) % 300, 1 + (i % 4)),
    );
    const layout = laid_out(crowd, [], half);
    expect(layout.plates.size).toBe(60);
    const found = boxes(crowd, layout);
    expect(found.labels.length).toBeGreaterThan(10);
    found.labels.forEach((one, at) => {
      for (const other of found.plates) expect(overlap(one, other)).toBe(false);
      for (const other of found.labels.slice(at + 1)) expect(overlap(one, other)).toBe(false);
    });
  });

  it('gives the name to what matters most', () => {
    const crowd = [plate('old', 0, 0, 5), plate('incident', 30, 0, 1)];
    const layout = laid_out(crowd, [], half);
    expect(layout.plates.get('incident')!.side).toBe('right');
    expect(layout.plates.get('old')!.side).not.toBe('right');
  });

  it('keeps every plate in sight when several close in on one', () => {
    // Each hides a quarter of the one in the middle: together they would hide it whole.
    const round = [
      [12, 12],
      [12, -12],
      [-12, 12],
      [-12, -12],
    ];
    const crowd = [
      plate('middle', 100, 100),
      ...round.map(([x, y], i) => plate(`p${i}`, 100 + x!, 100 + y!)),
    ];
    const [middle, ...others] = boxes(crowd, laid_out(crowd, [], half)).plates;
    expect(others.filter((one) => overlap(one, middle!)).length).toBeLessThanOrEqual(1);
  });

  it('lets what lies under another step aside, and the one that somebody chose stays and is named', () => {
    const crowd = [plate('a', 50, 50, 2), plate('b', 51, 50, 3), plate('chosen', 50, 51, 0)];
    const layout = laid_out(crowd, [], half);
    expect(layout.plates.get('chosen')).toMatchObject({ dx: 0, dy: 0, side: expect.any(String) });
    const found = boxes(crowd, layout).plates;
    expect(overlap(found[0]!, found[1]!) || overlap(found[0]!, found[2]!)).toBe(false);
    expect(overlap(found[1]!, found[2]!)).toBe(false);
  });

  it('names an area where there is room, and not at all where there is none', () => {
    const crowd = [plate('a', 0, 0)];
    const spots = [
      { x: 0, y: 0 },
      { x: 0, y: 200 },
    ];
    const size = { width: 80, height: 18 };
    expect(laid_out(crowd, [{ id: 'area', size, spots }], half).names.get('area')).toBe(1);
    expect(laid_out(crowd, [{ id: 'area', size, spots: spots.slice(0, 1) }], half).names.size).toBe(0);
  });

  it('keeps every name whole on the map, wherever at its edge the plate stands', () => {
    const frame = { left: 0, top: 0, right: 360, bottom: 240 };
    for (let x = -5; x <= 365; x += 10) {
      for (let y = -5; y <= 245; y += 10) {
        const alone = [plate('a', x, y)];
        const found = boxes(alone, laid_out(alone, [], half, frame)).labels;
        expect(found, `a name at ${x}, ${y}`).toHaveLength(1);
        const [name] = found;
        const cut = name!.left < 0 || name!.right > 360 || name!.top < 0 || name!.bottom > 240;
        expect(cut, `cut off at ${x}, ${y}`).toBe(false);
      }
    }
  });

  it('names an area inside the map, or not at all', () => {
    const frame = { left: 0, top: 0, right: 300, bottom: 200 };
    const [size, cut, whole] = [
      { width: 80, height: 18 },
      { x: 290, y: 100 },
      { x: 150, y: 100 },
    ];
    const of = (spots: { x: number; y: number }[]) =>
      laid_out([], [{ id: 'area', size, spots }], half, frame).names.get('area');
    expect(of([cut, whole])).toBe(1);
    expect(of([cut])).toBeUndefined();
  });

  it('lays two thousand objects out and forgets none', () => {
    const crowd = Array.from({ length: 2000 }, (_, i) => plate(`p${i}`, (i * 137) % 1900, (i * 89) % 1300));
    expect(laid_out(crowd, [], half).plates.size).toBe(2000);
  });
});

describe('a long name', () => {
  it('stands in two lines, broken near its middle, and never in three', () => {
    expect(wrapped('Opvang')).toBe('Opvang');
    expect(wrapped('Woonzorgcentrum De Populier (fictief)')).toBe('Woonzorgcentrum De\nPopulier (fictief)');
    expect(wrapped('Een heel lange naam die nergens past omdat hij maar doorgaat')).toMatch(
      /^[^\n]+\n[^\n]+…$/,
    );
  });
});

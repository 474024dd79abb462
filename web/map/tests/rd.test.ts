// RD and WGS84 within half a metre, both ways; and places as people type them.
import { describe, expect, test } from 'vitest';
import { read_place, read_places, rd_text, wgs84_text } from '../coordinate_text';
import { grid_resolutions, to_rd, to_wgs84 } from '../rd';

// The origin of RD, the tower of Amersfoort: Kadaster's published pair.
const amersfoort = { rd: { x: 155_000, y: 463_000 }, wgs84: { lon: 5.3872036, lat: 52.1551744 } };
const metres_per_degree_lat = 111_250;

describe('the Dutch grid', () => {
  test('the tower of Amersfoort lies within half a metre, from degrees to metres', () => {
    const found = to_rd(amersfoort.wgs84);
    expect(Math.hypot(found.x - amersfoort.rd.x, found.y - amersfoort.rd.y)).toBeLessThan(0.5);
  });

  test('and from metres to degrees', () => {
    const found = to_wgs84(amersfoort.rd);
    const north_m = (found.lat - amersfoort.wgs84.lat) * metres_per_degree_lat;
    const east_m =
      (found.lon - amersfoort.wgs84.lon) * metres_per_degree_lat * Math.cos((52.155 * Math.PI) / 180);
    expect(Math.hypot(north_m, east_m)).toBeLessThan(0.5);
  });

  test('there and back again is the same place, in every corner of the country', () => {
    for (const point of [
      { x: 14_000, y: 371_000 },
      { x: 276_000, y: 587_000 },
      { x: 190_000, y: 308_000 },
    ]) {
      const back = to_rd(to_wgs84(point));
      expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(0.01);
    }
  });

  test('the tile grid begins at 3440.64 metres per pixel and halves', () => {
    expect(grid_resolutions(3)).toEqual([3440.64, 1720.32, 860.16, 430.08]);
  });
});

describe('a place as people type it', () => {
  const near = (text: string, x: number, y: number) => {
    const found = read_place(text);
    expect(found, text).not.toBeNull();
    const rd = to_rd(found!);
    expect(Math.hypot(rd.x - x, rd.y - y), text).toBeLessThan(60);
  };

  test.each([
    '155000 463000',
    '155000, 463000',
    '155.000 463.000',
    'x: 155000 y: 463000',
    'RD 155000,463000',
    'RD: 155000 463000',
    'rd 155.000/463.000',
    '155 000 463 000',
    '155,000 463,000',
    '155.000,00 463.000,00',
    'x=155000 y=463000',
    '463000 155000',
  ])('metres: %s', (text) => near(text, 155_000, 463_000));
  test.each(['92.500, 437.500', '92.500 437.500', '92.500, 437500', '92500 437.500'])(
    'thousands marks west of x = 100 km: %s',
    (text) => near(text, 92_500, 437_500),
  );
  test.each([
    "52°09,3105' N 5°23,2322' O",
    "N 52° 09.3105' E 005° 23.2322'",
    '52 09.3105 5 23.2322',
    `52°09'18.63"N 5°23'13.93"E`,
    "52°09'18.63'' 5°23'13.93''",
    '52 9 18.63 5 23 13.93',
    '52,155° NB 5,387° OL',
    'WGS84 52.155 5.387',
  ])('degrees, minutes and seconds: %s', (text) => near(text, 155_000, 463_000));
  test.each(['52.1552, 5.3872', '52,1552 5,3872', '5.3872 52.1552', '52.1552N 5.3872E', '52.1552,5.3872'])(
    'degrees: %s',
    (text) => near(text, 155_000, 463_000),
  );
  const none = ['', 'Kerkstraat 1', '155000', '10 20', '155000 1', '1 2 3', "52°61' 5°23'", '52° 5'];
  test.each(none)('no place: "%s"', (text) => {
    expect(read_place(text)).toBeNull();
  });
  test('one place per line makes a line; one bad line refuses all', () => {
    expect(read_places('155000 463000\n156000 464000')).toHaveLength(2);
    expect(read_places('155000 463000\nhier')).toBeNull();
  });
  test('latitude is read back first, metres without decimals', () => {
    expect(wgs84_text(amersfoort.wgs84)).toBe('52.155174, 5.387204');
    expect(rd_text({ x: 155_000.4, y: 462_999.6 })).toBe('155000, 463000');
  });
});

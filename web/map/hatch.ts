// Hatching of areas: repeating squares of strokes or dots, so that no area is told by its colour alone.
import type { HatchKind } from './symbols';

const hatch_size_px = 12;

/** A repeating square; lines run over its corners so that the squares join. */
export function new_hatch(kind: HatchKind, color: string): CanvasPattern | null {
  const size = kind === 'wide' ? hatch_size_px * 2 : hatch_size_px;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = pen.fillStyle = color;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const [from, to] of strokes_of(kind, size)) {
    pen.moveTo(...from);
    pen.lineTo(...to);
  }
  pen.stroke();
  if (kind === 'dots') {
    pen.arc(size / 2, size / 2, 1.6, 0, 2 * Math.PI);
    pen.fill();
  }
  return pen.createPattern(canvas, 'repeat');
}

type Spot = [number, number];

export function strokes_of(kind: HatchKind, size: number): [Spot, Spot][] {
  const rising: [Spot, Spot][] = [
    [
      [0, size],
      [size, 0],
    ],
    [
      [-2, 2],
      [2, -2],
    ],
    [
      [size - 2, size + 2],
      [size + 2, size - 2],
    ],
  ];
  const falling = rising.map(([from, to]): [Spot, Spot] => [
    [size - from[0], from[1]],
    [size - to[0], to[1]],
  ]);
  switch (kind) {
    case 'rising':
    case 'wide':
      return rising;
    case 'falling':
      return falling;
    case 'cross':
      return [...rising, ...falling];
    case 'dots':
      return [];
  }
}

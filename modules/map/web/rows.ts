// The rows this module reads, as the server declares them.
import type { Row } from '$base/command_names';

export type LayerRow = Row<'LayerRow'>;
export type BasemapRow = Row<'BasemapRow'>;
export type BoundarySetRow = Row<'BoundarySetRow'>;
export type TileServiceRow = Row<'TileServiceRow'>;
export type JobRow = Row<'JobRow'>;
export type JobState = JobRow['state'];
export type PlacedIncident = Row<'IncidentRow'>;
export type CodeRow = Omit<Row<'ReferenceRow'>, 'values'> & { values: Record<string, unknown> };
export type GripRow = Row<'GripRow'>;

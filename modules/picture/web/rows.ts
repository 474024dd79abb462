// The rows the text picture reads, as the server declares them in modules/picture and its neighbours.
import type { Row, Schema } from '$base/command_names';

export type SectionRow = Row<'SectionRow'>;
export type SectionText = Schema<'SectionText'>;
export type CommonPictureRow = Row<'CommonPictureRow'>;
export type CasualtyRow = Row<'CasualtyRow'>;
export type NoteRow = Row<'NoteRow'>;
export type IncidentOfPicture = Row<'IncidentRow'>;
export type Colleague = Row<'ColleagueRow'>;
/** A reference row; its values are those of its set. */
export type ReferenceRow = Omit<Row<'ReferenceRow'>, 'values'> & {
  values: Record<string, unknown>;
};
export type PictureName = Schema<'Picture'>;
export const picture_names: readonly PictureName[] = ['TOTAL', 'MK', 'COPI', 'TBZ', 'ROT'];
/** Parts that have an own picture and may keep the common one (Bvr 2.4.2). */
export const keeper_names: readonly PictureName[] = ['MK', 'COPI', 'TBZ', 'ROT'];

// The texts of the plot. They stand with module `map`, beside those of the map itself.
import { texts_of } from '$base/i18n';

/** A test compares these with modules/map/web/texts.nl.json. */
export const plot_text_keys = [
  'plot_title', 'plot_map_of', 'plot_view', 'plot_as_map', 'plot_as_list', 'plot_draw',
  'plot_download', 'plot_downloaded', 'plot_none', 'plot_none_who', 'plot_legend', 'plot_forecast',
  'plot_symbol', 'plot_column', 'plot_label', 'plot_source', 'plot_source_hint', 'plot_note',
  'plot_valid_from', 'plot_valid_to', 'plot_more', 'plot_place', 'plot_place_hint_point',
  'plot_place_hint_line', 'plot_place_hint_area', 'plot_on_map', 'plot_on_map_again', 'plot_finish',
  'plot_undo', 'plot_drawing_how', 'plot_place_missing', 'plot_save', 'plot_saved',
  'plot_draw_waiting', 'plot_move', 'plot_move_how', 'plot_move_save', 'plot_moved',
  'plot_move_waiting', 'plot_describe', 'plot_describe_save', 'plot_described',
  'plot_describe_waiting', 'plot_remove', 'plot_remove_how', 'plot_reason', 'plot_removed',
  'plot_remove_waiting', 'plot_zoom', 'plot_close', 'plot_cancel', 'plot_drawn', 'plot_changed',
  'plot_by', 'plot_validity', 'plot_always', 'plot_from', 'plot_until', 'plot_over', 'plot_not_yet',
  'plot_object', 'plot_where', 'plot_conflict', 'plot_theirs', 'plot_mine', 'plot_take_mine',
  'plot_take_theirs', 'plot_exercise', 'plot_layers', 'plot_layer_failed', 'plot_area', 'plot_line',
  'plot_point',
] as const;

export type PlotTextKey = (typeof plot_text_keys)[number];
export const t = texts_of<PlotTextKey>('map');

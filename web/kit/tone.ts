// The tones a status can have. The word beside it says what it means; the tone only says how it weighs.
export type Tone = 'neutral' | 'ok' | 'warning' | 'critical' | 'information';

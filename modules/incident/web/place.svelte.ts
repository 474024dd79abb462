// Where something is: words, a point typed as RD or WGS84, or a click on the map; and what it proposes.
import type { Client } from '$base/client';
import { language } from '$base/i18n';
import { on_line_again, use_client } from '$kit';
import { length_text } from '$map/measures';
import { untrack } from 'svelte';
import type { IncidentRow, PlaceProposal, Position } from './rows';
import { t } from './texts';

type Asker = Pick<Client, 'queries'>;

/** A proposal is a help: on a bad line the form goes on without it. */
const patience_ms = 4_000;
const ask_again_ms = 10_000;

async function proposal_of(
  { queries }: Asker,
  question: { text: string } | { lon: number; lat: number },
): Promise<PlaceProposal | null> {
  const answer = await queries.ask(
    'incident/propose-place',
    { ...question },
    AbortSignal.timeout(patience_ms),
  );
  return answer.kind === 'ok' ? (answer.value as PlaceProposal) : null;
}

/** The one location field while somebody fills it in. Words and a point may stand beside each other. */
export class PlaceQuestion {
  text = $state('');
  /** The point that goes with it: typed, clicked, or as it was. */
  point = $state.raw<Position | null>(null);
  proposal = $state.raw<PlaceProposal | null>(null);
  /** What was typed is the point itself, written down. */
  is_written = $state(false);
  private asked_ = '';
  /** The words that are the point. */
  private written_ = '';
  /** The last click on the map. */
  private click_: { text: string } | null = null;
  /** Numbers that were read as coordinates and lie elsewhere: a slip, and never an address. */
  private outside_ = $state('');
  private reading_: Promise<void> = Promise.resolve();

  constructor(
    private readonly asker_: Asker,
    private readonly before_: { place: string; location: Position | null } = {
      place: '',
      location: null,
    },
  ) {
    this.text = before_.place;
    this.point = before_.location;
  }

  /** The point moved and the words did not: they may tell of the old place. */
  get has_old_words(): boolean {
    const { place, location } = this.before_;
    const is_moved = this.point?.lon !== location?.lon || this.point?.lat !== location?.lat;
    return place !== '' && is_moved && this.point !== null && this.text.trim() === place;
  }

  /** What stands there now are coordinates that do not lie in the Netherlands. */
  get is_outside(): boolean {
    return this.outside_ !== '' && this.text.trim() === this.outside_;
  }

  /**
   * Reads what was typed, unless it was read before; an address stays words and keeps the point. Who asks
   * while it is being read waits for the same answer: a form is not sent with half of it.
   */
  async ask(): Promise<void> {
    const text = this.text.trim();
    if (text !== '' && text !== this.asked_) {
      this.asked_ = text;
      this.reading_ = this.read(text);
    }
    await this.reading_;
    const { point } = this;
    if (point === null || this.proposal !== null) return;
    const proposal = await proposal_of(this.asker_, point);
    // Another was chosen meanwhile, or none.
    if (this.point === point) this.proposal = proposal;
  }

  private async read(text: string): Promise<void> {
    const click = this.click_;
    const read = await proposal_of(this.asker_, { text });
    if (this.asked_ !== text) return this.reading_;
    // Without an answer nothing was read: it is asked again at the latest when the form is sent.
    if (read === null) this.asked_ = '';
    this.outside_ = read?.how === 'outside' ? text : '';
    if (read !== null && read.location !== null && this.click_ !== click && this.point !== null) {
      // A click came after it and takes its place.
      this.write(this.click_?.text ?? '');
    } else if (read !== null && read.location !== null) {
      this.is_written = true;
      this.written_ = text;
      if (!this.is_as_recorded) this.point = read.location;
      this.proposal = read;
    } else if (this.is_written) {
      this.name_the_point();
    }
  }

  /** A point that stands beside the words, and so is not known from them: "5.47 52.51", or empty. */
  get point_beside(): string {
    return this.point === null || this.is_written ? '' : `${this.point.lon} ${this.point.lat}`;
  }

  put_beside(written: string): void {
    const [lon, lat] = written.split(' ').map(Number);
    this.drop_point();
    if (lon !== undefined && lat !== undefined) this.point = { lon, lat };
    void this.ask();
  }

  /** A click on the map: into the field where that is empty or holds a point, else beside the words. */
  async choose(text: string, point: Position): Promise<void> {
    this.click_ = { text };
    const is_point = this.is_written && this.text.trim() === this.written_;
    if (this.text.trim() === '' || is_point) this.write(text);
    this.point = point;
    this.proposal = null;
    await this.ask();
  }

  private write(text: string): void {
    this.text = this.asked_ = this.written_ = text;
    this.reading_ = Promise.resolve();
    this.is_written = true;
  }

  /** The words are those that stand in the incident, and so is the point. */
  private get is_as_recorded(): boolean {
    return this.before_.location !== null && this.text.trim() === this.before_.place;
  }

  /** Words took the place of coordinates: a name for the point that was known, or another place. */
  private name_the_point(): void {
    this.is_written = false;
    const { location } = this.before_;
    if (this.point?.lon !== location?.lon || this.point?.lat !== location?.lat) this.drop_point();
  }

  drop_point(): void {
    this.point = null;
    this.proposal = null;
    this.is_written = false;
  }
}

/** Latitude first, as people say it: "52,37120° N 5,21540° O". */
export function point_text({ lat, lon }: Position): string {
  const number = (value: number) =>
    value.toLocaleString(language(), {
      minimumFractionDigits: 5,
      maximumFractionDigits: 5,
    });
  return `${number(lat)}° N ${number(lon)}° ${t('east')}`;
}

/** What the point proposes, in words; on the water with the distance to the shore. */
export function proposal_words(proposal: PlaceProposal): string {
  const { municipality_name: municipality, region_name: region, distance_m } = proposal;
  if (region === '') return t('proposed_nothing');
  const said = [
    municipality === '' ? t('proposed_region', { region }) : t('proposed_place', { municipality, region }),
  ];
  if (proposal.how === 'nearest_shore') {
    said.push(t('proposed_on_water', { distance: length_text(distance_m) }));
  }
  if (proposal.other_region !== '') said.push(t('proposed_other', { region: proposal.other_region_name }));
  return said.join(' ');
}

export interface ProposedMunicipality {
  /** Empty when there is none, or when somebody has confirmed it. */
  readonly code: string;
  /** From the outlines, which know every municipality of the country. */
  readonly name: string;
}

/** The municipality the point of an incident proposes and nobody has confirmed. */
export function use_proposed_municipality(incident: () => IncidentRow): ProposedMunicipality {
  const client = use_client();
  let proposed = $state.raw({ code: '', name: '' });
  const point = $derived(JSON.stringify(incident().location));
  let lines = $state(0);
  on_line_again(() => (lines += 1));
  /** The point that was answered for: another connection asks only what had no answer. */
  let answered = '';
  $effect(() => {
    void lines;
    if (point === answered) return;
    const { location } = untrack(incident);
    let is_stale = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    answered = '';
    proposed = { code: '', name: '' };
    if (location !== null) {
      void proposal_of(client, { lon: location.lon, lat: location.lat }).then((proposal) => {
        if (is_stale) return;
        // A slow line that lives tells nobody that it is there again.
        if (proposal === null) return void (again = setTimeout(() => (lines += 1), ask_again_ms));
        answered = point;
        proposed = { code: proposal.municipality, name: proposal.municipality_name };
      });
    }
    return () => {
      is_stale = true;
      clearTimeout(again);
    };
  });
  return {
    get code() {
      return incident().municipalities.includes(proposed.code) ? '' : proposed.code;
    },
    get name() {
      return proposed.name;
    },
  };
}

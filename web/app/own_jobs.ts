// Which of somebody's own background jobs have just ended: what she began is told to her wherever she is.
import type { Row } from '$base/command_names';
import type { Moment } from '$base/wire';

export type OwnJob = Pick<Row<'JobRow'>, 'id' | 'account' | 'state' | 'started_at'>;

export class OwnJobs<Job extends OwnJob = Row<'JobRow'>> {
  private readonly open_ = new Set<string>();
  private readonly told_ = new Set<string>();

  constructor(
    private readonly account_: string,
    /** Jobs that ended before this moment are an old story. */
    private readonly since_: Moment,
  ) {}

  /** Each job once: it was seen open here, or it began and ended between two looks. */
  ended(jobs: readonly Job[]): Job[] {
    return jobs.filter((job) => {
      if (job.account !== this.account_ || this.told_.has(job.id)) return false;
      if (job.state === 'waiting' || job.state === 'running') {
        this.open_.add(job.id);
        return false;
      }
      if (!this.open_.has(job.id) && Date.parse(job.started_at) < Date.parse(this.since_)) return false;
      this.told_.add(job.id);
      return true;
    });
  }
}

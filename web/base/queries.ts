// Questions that are not a live table: one request, one answer. And files: bytes up, a hash back.
import type { QueryAnswer, QueryName, Row } from './command_names';
import type { Answer, Http } from './http';
import type { Attachment, Uuid } from './wire';

const tries_max = 3;
const longest_pause_ms = 10_000;

export class Queries {
  constructor(
    private readonly http_: Pick<Http, 'send'>,
    private readonly pause_ = (milliseconds: number) =>
      new Promise<void>((go) => setTimeout(go, milliseconds)),
  ) {}

  /**
   * Keys are written in snake_case as everywhere; on the wire they are camelCase. A server that is busy says
   * when to come again, and that is done.
   */
  async ask<Name extends QueryName>(
    name: Name,
    parameters: Record<string, string | number | boolean | null> = {},
    signal?: AbortSignal,
  ): Promise<Answer<QueryAnswer<Name>>> {
    const keys = new URLSearchParams();
    for (const [key, value] of Object.entries(parameters)) {
      if (value !== null) keys.set(camel_case(key), String(value));
    }
    const path = `/api/v1/queries/${name}${keys.size > 0 ? `?${keys.toString()}` : ''}`;
    for (let tried = 1; ; tried += 1) {
      const answer = await this.http_.send<QueryAnswer<Name>>({
        method: 'GET',
        path,
        ...(signal === undefined ? {} : { signal }),
      });
      const is_told_when = answer.kind === 'unreachable' && answer.retry_after_s !== null;
      if (!is_told_when || tried >= tries_max || signal?.aborted === true) return answer;
      await this.pause_(Math.min(answer.retry_after_s! * 1000, longest_pause_ms));
    }
  }

  /** Sends a file; a command then names its hash. */
  attach(file: File, incident?: Uuid, signal?: AbortSignal): Promise<Answer<Attachment>> {
    const keys = new URLSearchParams({ name: file.name });
    if (incident !== undefined) keys.set('incident', incident);
    const path = `/api/v1/attachments?${keys.toString()}`;
    return this.http_.send({
      method: 'POST',
      path,
      bytes: file,
      wait_s: 300,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** Large files on the server of which a street map can be made, whole or on their way. */
  import_files(): Promise<Answer<Row<'ImportFile'>[]>> {
    return this.http_.send({ method: 'GET', path: '/api/v1/import-files' });
  }

  /** One piece behind what the server has of this file. */
  send_piece(
    piece: { name: string; size: number; changed: number; offset: number; bytes: Blob },
    signal?: AbortSignal,
  ): Promise<Answer<Row<'ImportFile'>>> {
    const { name, bytes, ...numbers } = piece;
    const keys = new URLSearchParams(Object.entries(numbers).map(([key, value]) => [key, String(value)]));
    const path = `/api/v1/import-files/${encodeURIComponent(name)}?${keys.toString()}`;
    return this.http_.send({
      method: 'PUT',
      path,
      bytes,
      wait_s: 300,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  remove_import(name: string): Promise<Answer<unknown>> {
    return this.http_.send({ method: 'DELETE', path: `/api/v1/import-files/${encodeURIComponent(name)}` });
  }

  /** Asks a background job to stop; its row says when it has. */
  cancel_job(id: Uuid): Promise<Answer<unknown>> {
    return this.http_.send({ method: 'POST', path: `/api/v1/jobs/${id}/cancellation` });
  }
}

function camel_case(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A campaign as the merchant's door returns it; only what this page shows. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly phrases: readonly { readonly language: string; readonly text: string }[];
  readonly discount: { readonly type: 'percent' | 'amount'; readonly value: number };
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What creates a campaign. */
export interface CampaignDraft extends Omit<Campaign, 'id'> {
  readonly kind: 'voice-coupon';
  readonly appliesTo: { readonly all: true };
  readonly couponTtlMinutes: number;
  readonly maxRedemptions: number;
  readonly maxPerShopper: number;
}

/** How an import stands. `progress` runs from 0 to 1. */
export interface ImportStatus {
  readonly status: 'running' | 'succeeded' | 'failed';
  readonly progress: number;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  readonly rejected: readonly { readonly row: number | string; readonly reason: string }[];
  /** How many were rejected in all; `rejected` may name the first of them only. */
  readonly rejectedCount?: number;
  /** Why a failed import failed. */
  readonly error?: { readonly message: string } | null;
}

export interface ConversationSummary {
  readonly id: string;
  readonly shopperId: string;
  readonly startedAt: string;
  readonly lastActivityAt: string;
  readonly activities: number;
  readonly handedOff: boolean;
}

/** An activity of a transcript. */
export interface TranscriptItem {
  readonly id: string;
  readonly type: string;
  readonly timestamp?: string;
  readonly from?: { readonly role?: string };
  readonly text?: string;
  readonly locale?: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** A refused or failed call; `detail` is what the server says (RFC 9457), in words. `status` 0: not reached. */
export class MerchantApiError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'MerchantApiError';
  }
}

/** The merchant's doors that this page uses. Every call throws `MerchantApiError`. */
export interface MerchantApi {
  startImport(file: Blob, type: string, mode: ImportMode, onSent: (share: number) => void): Promise<string>;
  importStatus(id: string): Promise<ImportStatus>;
  campaigns(): Promise<readonly Campaign[]>;
  createCampaign(draft: CampaignDraft): Promise<void>;
  deleteCampaign(id: string): Promise<void>;
  conversations(): Promise<readonly ConversationSummary[]>;
  transcript(id: string): Promise<readonly TranscriptItem[]>;
}

export type ImportMode = 'merge' | 'replace';

/** Feed formats by the file name's ending, as the import door takes them; null for an ending that names none. */
export function feedTypeOf(fileName: string): string | null {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const types: Readonly<Record<string, string>> = {
    json: 'application/ld+json',
    jsonld: 'application/ld+json',
    csv: 'text/csv',
    tsv: 'text/tab-separated-values',
    txt: 'text/tab-separated-values',
    xml: 'application/xml',
    rss: 'application/xml',
    atom: 'application/xml',
  };
  return types[ending] ?? null;
}

function problemDetail(body: string, status: number): string {
  try {
    const problem = JSON.parse(body) as { detail?: unknown; title?: unknown };
    if (typeof problem.detail === 'string') return problem.detail;
    if (typeof problem.title === 'string') return problem.title;
  } catch {
    // No problem document: the status has to do.
  }
  return `HTTP ${status}`;
}

const ROOT = '/api/merchant';

/** Calls with `token`; `onDenied` is told when the server no longer takes it. */
export function createMerchantApi(token: string, onDenied: () => void): MerchantApi {
  const authorization = `Bearer ${token}`;

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(`${ROOT}${path}`, {
        method,
        headers: {
          Authorization: authorization,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new MerchantApiError(0, 'the server cannot be reached');
    }
    const text = await response.text();
    if (response.status === 401) onDenied();
    if (!response.ok) throw new MerchantApiError(response.status, problemDetail(text, response.status));
    return text === '' ? null : JSON.parse(text);
  }

  const items = async <T>(path: string): Promise<readonly T[]> =>
    ((await call('GET', path)) as { items: readonly T[] }).items;
  const one = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;

  return {
    startImport: (file, type, mode, onSent) =>
      new Promise((resolve, reject) => {
        // XMLHttpRequest, because fetch does not tell how much of a body has been sent.
        const request = new XMLHttpRequest();
        request.open('POST', `${ROOT}/catalog/imports?mode=${mode}`);
        request.setRequestHeader('Authorization', authorization);
        request.setRequestHeader('Content-Type', type);
        request.upload.onprogress = (event) => onSent(event.total === 0 ? 1 : event.loaded / event.total);
        request.onerror = () => reject(new MerchantApiError(0, 'the server cannot be reached'));
        request.onload = () => {
          if (request.status === 401) onDenied();
          if (request.status === 202) resolve((JSON.parse(request.responseText) as { id: string }).id);
          else reject(new MerchantApiError(request.status, problemDetail(request.responseText, request.status)));
        };
        request.send(file);
      }),
    importStatus: async (id) => (await call('GET', one('/catalog/imports', id))) as ImportStatus,
    campaigns: () => items<Campaign>('/campaigns'),
    createCampaign: async (draft) => {
      await call('POST', '/campaigns', draft);
    },
    deleteCampaign: async (id) => {
      await call('DELETE', one('/campaigns', id));
    },
    conversations: () => items<ConversationSummary>('/conversations'),
    transcript: (id) => items<TranscriptItem>(one('/conversations', id)),
  };
}

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../chat/components/icons.js';
import { feedTypeOf, type ImportMode, type ImportStatus, type MerchantApi, MerchantApiError } from './merchant-api.js';
import { useConsoleStrings } from './strings.js';

const POLL_MS = 400;
const ROWS_SHOWN = 200;

type Job =
  | { readonly step: 'sending'; readonly file: string; readonly share: number }
  | { readonly step: 'import'; readonly file: string; readonly id: string; readonly status: ImportStatus | null }
  | { readonly step: 'refused'; readonly file: string; readonly reason: string };

function Figures({ status }: { readonly status: ImportStatus }): JSX.Element {
  const { t } = useConsoleStrings();
  const figures = [
    [t.created, status.created],
    [t.updated, status.updated],
    [t.removed, status.removed],
    [t.rejected, status.rejectedCount ?? status.rejected.length],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function JobReport({ job }: { readonly job: Job }): JSX.Element {
  const { t } = useConsoleStrings();
  if (job.step === 'refused') {
    return (
      <div class="panel" role="alert">
        <h3>{job.file}</h3>
        <p class="problem">
          <Icon name="alert" />
          {job.reason}
        </p>
      </div>
    );
  }
  const status = job.step === 'import' ? job.status : null;
  const share = job.step === 'sending' ? job.share : (status?.progress ?? 0);
  const words =
    job.step === 'sending'
      ? t.sending
      : status?.status === 'succeeded'
        ? t.done
        : status?.status === 'failed'
          ? t.failed
          : t.reading;
  const rejected = status?.rejected ?? [];
  return (
    <div class="panel" aria-live="polite">
      <h3>{job.file}</h3>
      <p class={status?.status === 'failed' ? 'problem' : 'job-step'}>
        {words}
        {status?.status === 'failed' && status.error && `: ${status.error.message}`}
      </p>
      {status?.status !== 'failed' && <progress max={1} value={share} aria-label={words} />}
      {status !== null && <Figures status={status} />}
      {rejected.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section class="rejected" aria-label={t.rejected} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.row}</th>
                <th scope="col">{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.slice(0, ROWS_SHOWN).map(({ row, reason }, index) => (
                <tr key={index}>
                  <td>{row}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** Imports a feed: by drag and drop or by choosing a file; shows how far it is and what was not taken, and why. */
export function Catalogue({ api }: { readonly api: MerchantApi }): JSX.Element {
  const { t } = useConsoleStrings();
  const [mode, setMode] = useState<ImportMode>('merge');
  const [job, setJob] = useState<Job | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const running =
    job?.step === 'sending' || (job?.step === 'import' && (job.status?.status ?? 'running') === 'running');

  const start = async (file: File): Promise<void> => {
    const type = feedTypeOf(file.name);
    if (type === null) {
      setJob({ step: 'refused', file: file.name, reason: t.unknownFormat });
      return;
    }
    setJob({ step: 'sending', file: file.name, share: 0 });
    try {
      const id = await api.startImport(file, type, mode, (share) =>
        setJob({ step: 'sending', file: file.name, share }),
      );
      setJob({ step: 'import', file: file.name, id, status: null });
    } catch (error) {
      if (!(error instanceof MerchantApiError)) throw error;
      setJob({ step: 'refused', file: file.name, reason: error.detail });
    }
  };

  const id = job?.step === 'import' ? job.id : null;
  useEffect(() => {
    if (id === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      try {
        const status = await api.importStatus(id);
        if (over) return;
        setJob((now) => (now?.step === 'import' && now.id === id ? { ...now, status } : now));
        if (status.status === 'running') timer = setTimeout(look, POLL_MS);
      } catch (error) {
        if (!(error instanceof MerchantApiError)) throw error;
        if (over) return;
        if (error.status === 0) timer = setTimeout(look, POLL_MS * 5);
        else setJob((now) => (now === null ? now : { step: 'refused', file: now.file, reason: error.detail }));
      }
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [id, api]);

  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file !== undefined && !running) void start(file);
  };

  return (
    <>
      <h2>{t.importTitle}</h2>
      <p class="lead">{t.importHint}</p>
      <fieldset class="modes">
        <legend>{t.mode}</legend>
        {(['merge', 'replace'] as const).map((value) => (
          <label key={value} class={mode === value ? 'mode mode-on' : 'mode'}>
            <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
            <span>
              <b>{t[value]}</b>
              <span class="mode-hint">{t[`${value}Hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        class={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <p>
          {t.drop}{' '}
          <button type="button" class="link" disabled={running} onClick={() => input.current?.click()}>
            {t.choose}
          </button>
        </p>
        <p class="drop-formats">{t.formats}</p>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={t.choose}
          accept=".json,.jsonld,.csv,.tsv,.txt,.xml,.rss,.atom"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {job !== null && <JobReport job={job} />}
    </>
  );
}

import type { JSX, ReactNode } from 'react';

/** Stands where a list has nothing yet, and teaches: what would be here, what it is good for, and the first step. */
export function EmptyState({
  icon,
  title,
  steps = [],
  children,
  action,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  /** What to do, in order. */
  readonly steps?: readonly string[];
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): JSX.Element {
  return (
    <section className="empty-state">
      <span className="empty-icon" aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      {children !== undefined && <div className="empty-text">{children}</div>}
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {action}
    </section>
  );
}

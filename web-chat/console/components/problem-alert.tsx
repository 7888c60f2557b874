import { Alert, Button } from 'antd';
import type { JSX, ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.js';
import { useSharedStrings } from '../language/shared-strings.js';

/** Says what the server refused and why, with the wrong fields where it named them, and offers to try again. */
export function ProblemAlert({
  problem,
  onRetry,
  children,
}: {
  readonly problem: ApiProblem;
  readonly onRetry?: (() => void) | undefined;
  /** What can be done about it. */
  readonly children?: ReactNode;
}): JSX.Element {
  const t = useSharedStrings();
  const title = problem.conflict ? t.conflictTitle : problem.status === 0 ? t.failedTitle : t.refusedTitle;
  const fields = problem.fields.filter(({ detail }) => !problem.detail.endsWith(detail));
  return (
    <Alert
      className="problem"
      role="alert"
      type={problem.conflict ? 'warning' : 'error'}
      showIcon
      title={title}
      description={
        <>
          <p>{problem.reason === 'unreachable' ? t.unreachable : problem.detail}</p>
          {fields.length > 0 && (
            <ul>
              {fields.map(({ pointer, detail }) => (
                <li key={pointer}>
                  <code>{pointer}</code> {detail}
                </li>
              ))}
            </ul>
          )}
          {children}
        </>
      }
      {...(onRetry === undefined
        ? {}
        : {
            action: (
              <Button size="small" onClick={onRetry}>
                {t.retry}
              </Button>
            ),
          })}
    />
  );
}

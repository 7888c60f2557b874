import { Table, type TableProps } from 'antd';
import { type JSX, useEffect, useRef } from 'react';

/**
 * A table that scrolls sideways by itself where it is wider than its place, and lets the keyboard do that, too: the
 * scrolling part can be focused and has the table's name.
 */
export function DataTable<T extends object>({
  label,
  ...props
}: Omit<TableProps<T>, 'scroll'> & {
  readonly label: string;
  readonly scroll?: TableProps<T>['scroll'];
}): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const part of frame.current?.querySelectorAll('.ant-table-content, .ant-table-body') ?? []) {
      const wide = part.scrollWidth > part.clientWidth;
      part.toggleAttribute('tabindex', wide);
      if (!wide) continue;
      part.setAttribute('tabindex', '0');
      part.setAttribute('role', 'region');
      part.setAttribute('aria-label', label);
    }
  });
  return (
    <div ref={frame} className="data-table">
      <Table<T> size="middle" pagination={false} scroll={{ x: 'max-content' }} {...props} />
    </div>
  );
}

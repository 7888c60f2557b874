import { Table, type TableProps } from 'antd';
import { type JSX, useEffect, useRef } from 'react';

/**
 * A table that scrolls sideways by itself where it is wider than its place, and lets the keyboard do that, too: the
 * scrolling part can be focused and has the table's name.
 */
export function DataTable<T extends object>({
  label,
  ...props
}: TableProps<T> & { readonly label: string }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const part of frame.current?.querySelectorAll('.ant-table-content, .ant-table-body') ?? []) {
      const wide = part.scrollWidth > part.clientWidth;
      if (!wide) {
        for (const name of ['tabindex', 'role', 'aria-label']) part.removeAttribute(name);
        continue;
      }
      part.setAttribute('tabindex', '0');
      part.setAttribute('role', 'group');
      part.setAttribute('aria-label', label);
    }
    // antd measures columns by a hidden row that repeats the heads, with what can be focused in them.
    frame.current?.querySelector('.ant-table-measure-row')?.setAttribute('inert', '');
  });
  return (
    <div ref={frame} className="data-table">
      <Table<T> size="middle" pagination={false} scroll={{ x: 'max-content' }} {...props} />
    </div>
  );
}

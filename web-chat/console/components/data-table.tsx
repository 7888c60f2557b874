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
    const parts = [...(frame.current?.querySelectorAll('.ant-table-content, .ant-table-body') ?? [])];
    // Fonts, data and the window change what is wide after the table stands, so every change of size is looked at.
    const observer = new ResizeObserver(() => {
      for (const part of parts) nameWhereWide(part, label);
    });
    for (const part of parts) {
      nameWhereWide(part, label);
      observer.observe(part);
      for (const inner of part.children) observer.observe(inner);
    }
    // antd measures columns by a hidden row that repeats the heads, with what can be focused in them.
    frame.current?.querySelector('.ant-table-measure-row')?.setAttribute('inert', '');
    return () => observer.disconnect();
  });
  return (
    <div ref={frame} className="data-table">
      <Table<T> size="middle" pagination={false} scroll={{ x: 'max-content' }} {...props} />
    </div>
  );
}

function nameWhereWide(part: Element, label: string): void {
  if (part.scrollWidth > part.clientWidth) {
    part.setAttribute('tabindex', '0');
    part.setAttribute('role', 'group');
    part.setAttribute('aria-label', label);
  } else for (const name of ['tabindex', 'role', 'aria-label']) part.removeAttribute(name);
}

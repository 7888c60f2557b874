import { theme } from 'antd';
import { BarChart, LineChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type JSX, type ReactNode, useEffect, useRef } from 'react';
import { stringsHook } from '../language/language.js';
import type { CsvColumn } from './csv.js';
import { DataTable } from './data-table.js';
import { ExportButton } from './export-button.js';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, DataZoomComponent, CanvasRenderer]);

const useStrings = stringsHook({ en: { asTable: 'As a table' }, zh: { asTable: '以表格显示' } });

/**
 * A chart of echarts that follows the theme and its place. Its figures stand below it as a table, too, for those who do
 * not see it, and can be saved as CSV. Tooltips are drawn into the picture: HTML ones carry inline styles, which the
 * server's policy forbids.
 */
export function Chart<T extends object>({
  name,
  label,
  option,
  rows,
  columns,
  height = 300,
  actions,
}: {
  /** Of the CSV file, without its ending. */
  readonly name: string;
  /** Says what the chart shows. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly rows: readonly T[];
  readonly columns: readonly CsvColumn<T>[];
  readonly height?: number;
  readonly actions?: ReactNode;
}): JSX.Element {
  const t = useStrings();
  const place = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current);
    const ink = token.colorTextSecondary;
    const axis = {
      axisLabel: { color: ink },
      axisLine: { lineStyle: { color: token.colorBorder } },
      splitLine: { lineStyle: { color: token.colorSplit } },
    };
    const themed = (given: unknown): unknown =>
      Array.isArray(given) ? given.map(themed) : { ...axis, ...(given as object) };
    chart.setOption({
      color: [token.colorPrimary, token.colorInfo, token.colorSuccess, token.colorWarning, token.colorError],
      textStyle: { color: ink, fontFamily: token.fontFamily },
      animation: token.motion,
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      ...option,
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        backgroundColor: token.colorBgElevated,
        borderColor: token.colorBorder,
        textStyle: { color: token.colorText },
        ...(option.tooltip as object | undefined),
      },
      legend: { textStyle: { color: ink }, ...(option.legend as object | undefined) },
      ...(option.xAxis === undefined ? {} : { xAxis: themed(option.xAxis) }),
      ...(option.yAxis === undefined ? {} : { yAxis: themed(option.yAxis) }),
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, token]);
  return (
    <figure className="chart">
      <div className="chart-actions">
        {actions}
        <ExportButton<T> name={name} source={{ kind: 'rows', columns, rows }} />
      </div>
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      <details>
        <summary>{t.asTable}</summary>
        <DataTable<T & { readonly key: number }>
          label={label}
          size="small"
          dataSource={rows.map((row, key) => ({ ...row, key }))}
          columns={columns.map(({ head, value }) => ({
            key: head,
            title: head,
            render: (_: unknown, row: T) => String(value(row) ?? ''),
          }))}
        />
      </details>
    </figure>
  );
}

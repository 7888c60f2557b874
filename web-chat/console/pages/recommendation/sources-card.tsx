import { ShoppingOutlined } from '@ant-design/icons';
import { Card, Progress } from 'antd';
import type { JSX } from 'react';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { useFormats } from '../../language/format.js';
import { useRecommendationStrings } from './recommendation-strings.js';
import type { RecommendationState } from './recommendation-types.js';

interface Row {
  readonly source: 'related' | 'indexed' | 'embedded' | 'taken';
  readonly count: number | null;
}

/** How many products each source has something to say of. */
export function SourcesCard({ model, sources }: Pick<RecommendationState, 'model' | 'sources'>): JSX.Element {
  const t = useRecommendationStrings();
  const formats = useFormats();
  const { products, related, indexed, embedded } = sources;
  const rows: readonly Row[] = [
    { source: 'related', count: related },
    { source: 'indexed', count: indexed },
    { source: 'embedded', count: embedded },
    { source: 'taken', count: model?.taken ?? 0 },
  ];
  return (
    <Card title={t.sources}>
      {products === 0 ? (
        <EmptyState icon={<ShoppingOutlined />} title={t.noProducts}>
          {t.noProductsText}
        </EmptyState>
      ) : (
        <div className="stack">
          <p className="soft">{t.sourcesText}</p>
          <DataTable<Row>
            label={t.sources}
            rowKey="source"
            dataSource={rows}
            columns={[
              { title: t.source, render: (_, { source }) => t.sourceNames[source] },
              {
                title: t.reach,
                render: (_, { source, count }) =>
                  count === null ? (
                    t.noModel
                  ) : (
                    <Progress
                      percent={Math.min(100, Math.round((100 * count) / products))}
                      status="normal"
                      aria-label={t.sourceNames[source]}
                      format={() => `${formats.number(count)} / ${formats.number(products)}`}
                    />
                  ),
              },
            ]}
          />
        </div>
      )}
    </Card>
  );
}

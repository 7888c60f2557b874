import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, type InputRef, Select } from 'antd';
import { type JSX, useRef, useState } from 'react';
import { useTeachingStrings } from './teaching-strings.js';
import { type Span, type SpanType, spanTypes } from './teaching-types.js';

/** Whether a span shares some of the text with another one. */
function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Parts of a text: marked by selecting them in it. A new part takes the place of those that it overlaps. */
export function SpansField({
  text,
  spans,
  onChange,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: readonly Span[]) => void;
}): JSX.Element {
  const t = useTeachingStrings();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const [type, setType] = useState<SpanType>('value');
  const [negated, setNegated] = useState(false);
  const add = (): void => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current?.input ?? {};
    const picked = text.slice(from ?? 0, to ?? 0);
    const start = (from ?? 0) + (picked.length - picked.trimStart().length);
    const end = start + picked.trim().length;
    if (end <= start) {
      message.info(t.noSelection);
      return;
    }
    const others = spans.filter((span) => !overlaps(span, { start, end }));
    onChange([...others, { start, end, type, negated }].sort((a, b) => a.start - b.start));
  };
  return (
    <div className="stack">
      <p className="soft">{t.spansHint}</p>
      <Input ref={field} readOnly value={text} aria-label={t.text} />
      <div className="span-tools">
        <Select
          aria-label={t.spanType}
          value={type}
          popupMatchSelectWidth={false}
          options={spanTypes.map((value) => ({ value, label: t.spanTypes[value] }))}
          onChange={setType}
        />
        <Checkbox checked={negated} onChange={({ target }) => setNegated(target.checked)}>
          {t.negated}
        </Checkbox>
        <Button icon={<PlusOutlined />} onClick={add}>
          {t.addSpan}
        </Button>
      </div>
      <ul className="spans">
        {spans.map((span) => {
          const part = text.slice(span.start, span.end);
          return (
            <li key={`${span.start} ${span.end}`}>
              <mark>{part}</mark> {t.spanTypes[span.type]} {span.negated && <em>({t.negated})</em>}
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t.removeSpan(part)}
                onClick={() => onChange(spans.filter((other) => other !== span))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

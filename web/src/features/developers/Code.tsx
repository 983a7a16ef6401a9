import { CopyButton } from './CopyButton'

/** A program to read and to copy. It can be scrolled by keyboard. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className="code">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={label} />
    </div>
  )
}

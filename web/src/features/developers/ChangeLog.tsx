/** The change log's Markdown, as far as the generator writes it: headings, lists and paragraphs. */
export function ChangeLog({ text }: { text: string }) {
  return (
    <div className="card pad change-log" lang="en">
      {text.split(/\n{2,}/).map((block, index) => (
        <Block key={index} text={block.trim()} />
      ))}
    </div>
  )
}

function Block({ text }: { text: string }) {
  const [, marks, heading] = /^(#+) (.*)$/.exec(text) ?? []
  if (!text || marks === '#') return null
  if (heading) return marks === '##' ? <h3>{inline(heading)}</h3> : <h4>{inline(heading)}</h4>
  if (!text.startsWith('- ')) return <p>{inline(text)}</p>
  return (
    <ul>
      {text.split('\n').map((item) => (
        <li key={item}>{inline(item.slice(2))}</li>
      ))}
    </ul>
  )
}

const inline = (words: string) =>
  words.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))

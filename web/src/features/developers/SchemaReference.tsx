import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../components/Message'
import { Skeleton } from '../../components/Skeleton'
import { type ReferenceMember, referenceOf, type ReferenceType, searchReference } from './reference'
import { loadSchema } from './schema'

const anchorOf = (name: string): string => `tipe-${name}`

/** Every type of the public schema with its fields, arguments and descriptions. Descriptions are English. */
export default function SchemaReference({ url }: { url: string }) {
  const [attempt, setAttempt] = useState(0)
  const [types, setTypes] = useState<ReferenceType[]>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    setError(undefined)
    loadSchema(url).then((schema) => setTypes(referenceOf(schema)), setError)
  }, [url, attempt])
  if (error) return <ErrorMessage error={error} onRetry={() => setAttempt(attempt + 1)} />
  return types ? <Types types={types} /> : <Skeleton lines={6} />
}

function Types({ types }: { types: ReferenceType[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const found = searchReference(types, useDeferredValue(text))
  useOpenAnchor()
  return (
    <>
      <label htmlFor="schema-search">{t('dev.search')}</label>
      <input
        id="schema-search"
        className="field"
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="fine" role="status">
        {t('dev.found', { count: found.length })}
      </p>
      <div className="reference card">
        {found.map((type) => (
          <details key={type.name} id={anchorOf(type.name)} className="fold type">
            <summary>
              <span>
                <code>{type.name}</code> <span className="fine">{t(`dev.kinds.${type.kind}`)}</span>
              </span>
            </summary>
            {type.description && <p lang="en">{type.description}</p>}
            <ul>
              {type.members.map((member) => (
                <Member key={member.name} member={member} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  )
}

function Member({ member }: { member: ReferenceMember }) {
  const { t } = useTranslation()
  const { name, type, link, description, deprecated } = member
  return (
    <li className="member">
      <p>
        <code>{name}</code>
        {type && !link && <code className="fine">: {type}</code>}
        {link && (
          <>
            {' '}
            <a href={`#${anchorOf(link)}`}>
              <code>{type ?? link}</code>
            </a>
          </>
        )}
        {deprecated && <span className="tag">{t('dev.deprecated', { reason: deprecated })}</span>}
      </p>
      {description && <p lang="en">{description}</p>}
      {member.arguments.length > 0 && (
        <ul aria-label={t('dev.arguments', { name })}>
          {member.arguments.map((argument) => (
            <li key={argument.name}>
              <code>
                {argument.name}: {argument.type}
              </code>{' '}
              <span lang="en">{argument.description}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Opens the type that the address names, at first and whenever a link leads to another. */
function useOpenAnchor(): void {
  useEffect(() => {
    function open(): void {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (!(target instanceof HTMLDetailsElement)) return
      target.open = true
      target.scrollIntoView()
    }
    open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
}

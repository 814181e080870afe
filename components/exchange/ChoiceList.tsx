import './exchange.css';

export interface Choice<Id extends string> {
  id: Id;
  label: string;
  hint: string;
}

interface ChoiceListProps<Id extends string> {
  label: string;
  /** Also the name of the group of buttons. */
  name: string;
  choices: readonly Choice<Id>[];
  chosen: Id;
  onChange: (id: Id) => void;
}

/** One of several, each with a word on what it is good for. */
export function ChoiceList<Id extends string>({
  label,
  name,
  choices,
  chosen,
  onChange,
}: ChoiceListProps<Id>) {
  return (
    <fieldset class="exchange-choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} class="exchange-choice">
          <input
            type="radio"
            name={name}
            value={choice.id}
            checked={choice.id === chosen}
            onChange={() => onChange(choice.id)}
          />
          <span>{choice.label}</span>
          <span class="soft small">{choice.hint}</span>
        </label>
      ))}
    </fieldset>
  );
}

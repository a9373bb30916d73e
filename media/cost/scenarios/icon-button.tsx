import { Icon, type IconName } from "../../ui/icons.tsx";

interface IconButtonProps {
  readonly icon: IconName;
  readonly text: string;
  /** It stays reachable: a button that vanishes takes the focus with it. */
  readonly isOff: boolean;
  readonly onClick: () => void;
}

export function IconButton({ icon, text, isOff, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`secondary ${text.toLowerCase()}`}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      <Icon name={icon} />
      {text}
    </button>
  );
}

/** Every test file of the editor suite is listed here; VS Code calls `run`. */
import "./activation.test.ts";
import "./manifest.test.ts";
import "./diagnostics.test.ts";
import "./quick-fixes.test.ts";
import "./groups.test.ts";
import "./clean.test.ts";
import "./ignore-pattern.test.ts";
import "./privacy.test.ts";
import "./typing.test.ts";
import "./project-config.test.ts";
import "./navigation.test.ts";
import "./disk.test.ts";
import "./leakage.test.ts";
import "./learning.test.ts";
import "./opening.test.ts";
import "./worker-client.test.ts";
export { run } from "./harness.ts";

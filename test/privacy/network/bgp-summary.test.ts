import { bgpSummary } from "../../../src/core/privacy/network/bgp-summary.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const header = "Neighbor        V           AS MsgRcvd MsgSent   TblVer  InQ OutQ Up/Down\n";

testRecognizers(
  [bgpSummary],
  [
    {
      name: "the column under AS",
      text: `${header}10.0.0.2        4        ⟦64999⟧    1010    1012       12    0    0 1d\n10.0.0.3        4        ⟦1.10⟧    1010    1012       12    0    0 1d\n\nTotal 4 65003`,
    },
    {
      name: "addresses on lines of their own",
      text: `${header}2001:db8:10:20:30::40\n                4        ⟦64999⟧    1010    1012       12    0    0 1d\n10.0.0.3 4 ⟦65001⟧ 5`,
    },
    {
      name: "Junos",
      text: "Peer                     AS      InPkt     OutPkt\n10.0.0.2              ⟦64999⟧       1010       1012\nr1> exit",
    },
    {
      name: "IOS XR, numbers that name no network",
      text: "Neighbor        Spk    AS MsgRcvd\n10.0.0.2          0     0    5\n10.0.0.3          0 ⟦64999⟧    5",
    },
    { name: "no header", text: "MsgRcvd 4 65001\nAS MsgRcvd\n10.0.0.2 65001" },
  ].map((each) => ({ ...each, entity: "AS_NUMBER" })),
);

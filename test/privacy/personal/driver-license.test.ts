import { driverLicense } from "../../../src/core/privacy/personal/driver-license.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [driverLicense],
  [
    { text: "My driver's license number is ⟦K820917345678⟧", entity: "US_DRIVER_LICENSE" },
    { text: "driver license: ⟦58209173⟧.", entity: "US_DRIVER_LICENSE", confidence: 0.8 },
    { text: "driving licence ⟦QXZVA805120AB9CD⟧", entity: "UK_DRIVING_LICENCE" },
    { text: "Führerschein Nr. ⟦B072RRE2I55⟧", entity: "DRIVER_LICENSE" },
    { text: "driver version 58209173" },
    { text: "the license number is 58209173" },
    { text: "a driver's license is required" },
  ],
);

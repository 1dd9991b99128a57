cask "capi-wizard" do
  arch arm: "arm64", intel: "x86_64"

  version "@VERSION@"
  sha256 arm:   "@DMG_ARM_SHA256@",
         intel: "@DMG_X64_SHA256@"

  url "@ADDRESS@/capi-wizard_#{version}_#{arch}.dmg"
  name "CAPI Wizard"
  desc "Get a LinkedIn Conversions API token into Upstack Data"
  homepage "https://capiwizard.dev/"

  depends_on macos: ">= :sonoma"

  app "CAPI Wizard.app"
  binary "#{appdir}/CAPI Wizard.app/Contents/MacOS/capi-wizard"

  uninstall_preflight do
    system_command "#{appdir}/CAPI Wizard.app/Contents/MacOS/capi-wizard",
                   args: ["cleanup"], must_succeed: false
  end

  zap trash: "~/Library/Application Support/CAPI Wizard"

  caveats <<~EOS
    Tokens stay in your keychain until "capi-wizard cleanup --delete-data" takes them out.
  EOS
end

; Made into a script by packaging/windows.py, which fills in what stands in braces.
Unicode true
!include "MUI2.nsh"

Name "${name}"
OutFile "${package}"
RequestExecutionLevel user
InstallDir "$$LOCALAPPDATA\Programs\${name}"
InstallDirRegKey HKCU "Software\${id}" "Folder"
SetCompressor /SOLID lzma
ManifestDPIAware true
BrandingText "${name} ${version}"

!define MUI_ICON "${icon}"
!define MUI_UNICON "${icon}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$$INSTDIR\${program}.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${quad}"
VIAddVersionKey /LANG=0 "ProductName" "${name}"
VIAddVersionKey /LANG=0 "CompanyName" "${maker}"
VIAddVersionKey /LANG=0 "FileDescription" "${summary}"
VIAddVersionKey /LANG=0 "FileVersion" "${version}"
VIAddVersionKey /LANG=0 "ProductVersion" "${version}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${maker}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${id}"

Section "install"
  ; An older version leaves nothing behind that the new one would load.
  RMDir /r "$$INSTDIR\_internal"
  SetOutPath "$$INSTDIR"
  File /r "${folder}/*"
  WriteUninstaller "$$INSTDIR\uninstall.exe"
  CreateDirectory "$$SMPROGRAMS\${name}"
  CreateShortCut "$$SMPROGRAMS\${name}\${name}.lnk" "$$INSTDIR\${program}.exe"
${actions}
${kinds}
  WriteRegStr HKCU "Software\${id}" "Folder" "$$INSTDIR"
  WriteRegStr HKCU "$${UNINSTALL}" "DisplayName" "${name}"
  WriteRegStr HKCU "$${UNINSTALL}" "DisplayVersion" "${version}"
  WriteRegStr HKCU "$${UNINSTALL}" "Publisher" "${maker}"
  WriteRegStr HKCU "$${UNINSTALL}" "URLInfoAbout" "${site}"
  WriteRegStr HKCU "$${UNINSTALL}" "DisplayIcon" "$$INSTDIR\${program}.exe"
  WriteRegStr HKCU "$${UNINSTALL}" "InstallLocation" "$$INSTDIR"
  WriteRegStr HKCU "$${UNINSTALL}" "UninstallString" '"$$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "$${UNINSTALL}" "EstimatedSize" ${size}
  WriteRegDWORD HKCU "$${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "$${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "uninstall"
  ; The desk itself lies in the person's own data folder, and stays.
  RMDir /r "$$INSTDIR\_internal"
  Delete "$$INSTDIR\${program}.exe"
  Delete "$$INSTDIR\NOTICES.txt"
  Delete "$$INSTDIR\uninstall.exe"
  RMDir "$$INSTDIR"
  RMDir /r "$$SMPROGRAMS\${name}"
${forget}
  DeleteRegKey HKCU "$${UNINSTALL}"
  DeleteRegKey HKCU "Software\${id}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

import Dioxide
import Domain

@Adapter(for: PatientRecords.self, profile: .production)
final class FilePatientRecords: PatientRecords {
  private let disk: Disk
  init(disk: Disk) { self.disk = disk }
  func patient(_ number: String) async throws -> Patient? { await disk.read(number).map { Patient(number: number, name: $0) } }
  func keep(_ patient: Patient) async throws { await disk.write(patient.name, as: patient.number) }
}

@Adapter(for: PatientRecords.self, profile: .test)
actor PatientRecordsInMemory: PatientRecords {
  private var patients: [String: Patient] = [:]
  func patient(_ number: String) async throws -> Patient? { patients[number] }
  func keep(_ patient: Patient) async throws { patients[patient.number] = patient }
}

@Service
@Lifecycle
package actor Disk { // expect: lifecycle_contract
  private var files: [String: String] = [:]

  package init(encryption: Encryption) {}

  package func initialize() async throws { files = [:] }
  package func dispose() async throws {}

  func read(_ name: String) -> String? { files[name] }
  func write(_ text: String, as name: String) { files[name] = text }
}

@Service
package struct Encryption: Sendable {
  let key: String

  package init(vault: any Vault) { key = vault.open() ? "key" : "" }
}

@Adapter(for: Vault.self, profile: .production)
struct HardwareVault: Vault { func open() -> Bool { true } }

@Adapter(for: Vault.self, profile: .test)
struct OpenVault: Vault { func open() -> Bool { true } }

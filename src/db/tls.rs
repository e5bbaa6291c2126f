//! TLS towards PostgreSQL. A certificate is always verified, host name included: `require` here means what
//! other clients call `verify-full`.

use std::path::Path;
use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::CertificateDer, pki_types::pem::PemObject};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::{Error, Result, codes};
use crate::files::Input;

/// A connector that trusts the system's authorities, or only those in `root` (a PEM file).
pub fn connector(root: Option<&str>) -> Result<MakeRustlsConnect> {
    let mut roots = RootCertStore::empty();
    match root {
        Some(path) => roots.add_parsable_certificates(from_file(path)?),
        None => roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs),
    };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| Error::failed(codes::DB_TLS, "TLS is not available").because(e))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn from_file(path: &str) -> Result<Vec<CertificateDer<'static>>> {
    let unreadable = || Error::config(codes::DB_SSLROOTCERT, format!("{path} is not a readable PEM certificate file"));
    let text = Input::CERTIFICATE.read(Path::new(path)).map_err(|error| error.behind(unreadable()))?;
    CertificateDer::pem_slice_iter(&text).collect::<Result<_, _>>().map_err(|e| unreadable().because(e))
}
